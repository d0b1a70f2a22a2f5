import { expect, test } from '../../fixtures/office.ts';
import { joinSomebody, openDesk } from '../../fixtures/people.ts';

const FREE_TRIES = 5;

test('after too many wrong passwords the page says how long to wait, also with the right one', async ({
  login,
  account,
  browser,
  office,
  complaints,
}) => {
  complaints.allow(/401/);
  complaints.allow(/429/);
  // Whoever is locked out stays it for minutes: nobody another journey logs in as.
  const desk = await openDesk(browser, office.address, account('system'));
  const { username, password } = await joinSomebody(desk);
  await desk.context().close();
  await login.open();
  for (let tries = 0; tries <= FREE_TRIES; tries += 1) {
    await login.send({ username, password: `wrong-${tries}` });
    await expect(login.submit).not.toHaveAttribute('aria-disabled');
    await expect(login.summary).toContainText('用户名或密码不正确');
  }
  await login.send({ username, password });
  await expect(login.summary).toContainText(
    /尝试次数过多，已暂停登录。请在 \d+ (秒|分钟)后（\d\d:\d\d）再试。/,
  );
  await expect(login.summary).toBeFocused();
  await expect(login.username).toHaveValue(username);
  await expect(login.password).toHaveValue(password);
});
