import { holdAnswers } from '../fixtures/hold-answers.ts';
import { expect, test } from '../fixtures/test.ts';
import { RegisterScreen } from '../screens/register-screen.ts';

/** The list, not what else is asked of the register. */
const LIST = /\/api\/v1\/risk-register(\?|$)/;

test('while the rows are on their way the page says so', async ({ page }) => {
  const register = new RegisterScreen(page);
  const release = await holdAnswers(page, '**/api/v1/risk-register');
  await page.goto('/risk-register');
  await expect(register.list.getByRole('status').filter({ hasText: '正在载入…' })).toBeAttached();
  release();
  await expect(register.rows).toHaveCount(20);
});

test('rows that did not come are asked for again', async ({ page, complaints }) => {
  complaints.allow(/503/);
  const register = new RegisterScreen(page);
  await page.route(LIST, (route) => route.fulfill({ status: 503 }));
  await page.goto('/risk-register');
  await expect(register.list.getByRole('alert')).toBeVisible();
  await expect(register.matrix).toBeVisible();
  await page.unroute(LIST);
  await register.list.getByRole('button', { name: '重试' }).click();
  await expect(register.rows).toHaveCount(20);
});

test('offline, what is loaded stays readable; another question says that the server is out of reach', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  const register = new RegisterScreen(page);
  await register.open();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(page.getByText('网络已断开。')).toBeVisible();
  await expect(register.rows).toHaveCount(20);
  await register.level('高风险：10 条').click();
  await expect(register.list.getByRole('alert')).toContainText('连接不上服务器');
  await context.setOffline(false);
  await register.list.getByRole('button', { name: '重试' }).click();
  await expect(register.total).toHaveText('共 10 条');
});

test('very many hits are told as more than are counted, until their exact number is known', async ({
  page,
}) => {
  const register = new RegisterScreen(page);
  await page.route(LIST, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    await route.fulfill({ response, json: { ...answer, total: 10_000, isTotalExact: false } });
  });
  let count = (_answer: { total: number }) => {};
  const counted = new Promise<{ total: number }>((resolve) => {
    count = resolve;
  });
  await page.route('**/risk-register/count*', async (route) =>
    route.fulfill({ json: await counted }),
  );
  await page.goto('/risk-register?q=审');
  await expect(register.total).toHaveText('超过 10,000 条');
  await expect(register.paging).toContainText('超过 10,000 条');
  count({ total: 123_456 });
  await expect(register.total).toHaveText('共 123,456 条');
});

test('beyond the rows that pages are counted over, one goes on and back from row to row', async ({
  page,
}) => {
  const register = new RegisterScreen(page);
  const asked: URLSearchParams[] = [];
  await page.route(LIST, async (route) => {
    const url = new URL(route.request().url());
    asked.push(new URLSearchParams(url.search));
    const response = await route.fetch({ url: `${url.origin}${url.pathname}?pageSize=20` });
    const answer = await response.json();
    await route.fulfill({ response, json: { ...answer, total: 12_345 } });
  });
  await page.goto('/risk-register?page=500');
  await expect(register.rows.first().getByRole('cell').first()).toHaveText('9981');
  await register.paging.getByRole('button', { name: '下一页' }).click();
  await expect(register.rows.first().getByRole('cell').first()).toHaveText('10001');
  await expect(register.paging).toContainText('第 501 页');
  expect(asked.at(-1)?.get('after')).toMatch(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/);
  expect(asked.at(-1)?.has('page')).toBe(false);
  await register.paging.getByRole('button', { name: '下一页' }).click();
  await expect(register.rows.first().getByRole('cell').first()).toHaveText('10021');
  await register.paging.getByRole('button', { name: '上一页' }).click();
  await expect(register.rows.first().getByRole('cell').first()).toHaveText('10001');
  expect(asked.at(-1)?.has('before')).toBe(true);
  await register.paging.getByRole('button', { name: '上一页' }).click();
  await expect(page).toHaveURL(/\?page=500$/);
});

test('of more wordings than one answer holds, the rest are told of and found by typing one in full', async ({
  page,
}) => {
  const register = new RegisterScreen(page);
  await page.route(/\/risk-register\/matrix\?.*by=responsible-party/, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const rows = answer.rows.filter(({ key }: { key: string | null }) => key !== '能源局');
    await route.fulfill({ response, json: { ...answer, rows, left: 1 } });
  });
  await register.open();
  const parties = register.query.getByRole('group', { name: '责任人' });
  await parties.getByRole('button').click();
  await expect(parties.getByText('另有 1 种用语未列出，请输入完整的用语。')).toBeVisible();
  await parties.getByRole('searchbox', { name: '查找责任人' }).fill('能源局');
  await parties.getByRole('checkbox', { name: '能源局', exact: true }).check();
  await expect(page).toHaveURL(/responsibleParty=/);
  await expect(register.rows.first()).toContainText('能源局');
});
