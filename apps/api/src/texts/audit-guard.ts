/** Said at each start where the role that serves could take the triggers away (promise 26). */
export const GUARDED_BY_TRIGGERS =
  'The log is guarded by triggers alone: the role that serves owns the tables (docs/operations.md) · ' +
  '日志仅由触发器保护：服务所用的数据库角色即表的所有者（见 docs/operations.md）';
