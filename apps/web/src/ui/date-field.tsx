import { type ComponentProps, useState } from 'react';

type DateFieldProps = Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> & {
  /** As `2026-11-28`; null: none. */
  value: string | null;
  onChange: (value: string | null) => void;
};

/** Nothing here is older; while a year is typed, 0002, 0020 and 0202 are dates as well. */
const FIRST_DAY = '1900-01-01';

/** Acts at once, like every choice, but only on a date that can be meant. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value ?? '');
  }
  function take(next: string) {
    setTyped(next);
    const isMeant = next === '' || next >= FIRST_DAY;
    if (isMeant && next !== (value ?? '')) onChange(next || null);
  }
  return (
    <input {...rest} type="date" value={typed} onChange={(event) => take(event.target.value)} />
  );
}
