import { CATEGORIES, type Category } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { CheckMenu } from '../../../ui/check-menu.tsx';

interface CategoryChoiceProps {
  chosen: readonly Category[];
  onChoose: (categories: Category[]) => void;
}

export function CategoryChoice({ chosen, onChoose }: CategoryChoiceProps) {
  const { categories } = useTexts();
  const { filter: texts } = useRegisterTexts();
  const [first] = chosen;
  const said =
    first === undefined
      ? texts.anyCategory
      : chosen.length === 1
        ? categories[first]
        : texts.some(chosen.length);
  return (
    <CheckMenu
      label={texts.category}
      said={said}
      options={CATEGORIES.map((category) => ({ key: category, label: categories[category] }))}
      chosen={chosen}
      onChoose={(keys) => onChoose(CATEGORIES.filter((category) => keys.includes(category)))}
      clear={texts.clear}
    />
  );
}
