import type { ComponentProps } from 'react';
import { Field, type FieldProps, useControl } from './field.tsx';
import { TreeSelect } from './tree-select.tsx';

type TreeFieldProps = FieldProps & Omit<ComponentProps<typeof TreeSelect>, 'name'>;

/** One node of a tree, in a form. */
export function TreeField({ name, label, hint, ...select }: TreeFieldProps) {
  const control = useControl({ name, hint });
  return (
    <Field name={name} label={label} hint={hint}>
      <TreeSelect {...select} {...control} />
    </Field>
  );
}
