import { expect, test } from '../fixtures/test.ts';

test.use({ data: 'arranged' });

test('a list of 24 charts is read page by page, and the address says which', async ({
  home,
  page,
}) => {
  await home.open();
  const paging = page.getByRole('navigation', { name: '分页' });
  await expect(paging).toContainText('共 24 条');
  await expect(home.cards).toHaveCount(20);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('某县水利局本页 20 张图');
  const first = await home.titles();

  await paging.getByRole('button', { name: '下一页' }).click();
  await expect(home.cards).toHaveCount(4);
  await expect(page).toHaveURL(/\?page=2$/);
  await expect(paging.getByRole('button', { name: '第 2 页' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(new Set([...first, ...(await home.titles())]).size).toBe(24);

  await paging.getByRole('combobox', { name: '每页条数' }).selectOption('50 条/页');
  await expect(home.cards).toHaveCount(24);
  await expect(page).toHaveURL(/\?pageSize=50$/);
});

test('a strip names nine stages and counts the others', async ({ home }) => {
  await home.open('?category=inspection');
  const strip = home.card('河道管理廉政风险防控图').getByRole('list', { name: '流程' });
  await expect(strip.getByRole('listitem')).toHaveCount(10);
  await expect(strip.getByRole('listitem').last()).toHaveText('另有 5 个环节');
});
