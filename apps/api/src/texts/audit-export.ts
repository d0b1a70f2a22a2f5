import type { AuditAction, AuditObjectKind, AuditResult } from '@lianfang/contracts';
import type { Language } from '../lib/language.ts';

interface AuditExportTexts {
  columns: string[];
  /** What the file is: stands above its header row. */
  caption: (facts: { at: string; by: string; filter: string; total: number }) => string;
  noFilter: string;
  filters: Record<
    'q' | 'actorId' | 'objectKind' | 'objectId' | 'action' | 'result' | 'from' | 'to',
    string
  >;
  /** Between a name and its value, and between two of such. */
  pair: string;
  list: string;
  actions: Record<AuditAction, string>;
  kinds: Record<AuditObjectKind, string>;
  results: Record<AuditResult, string>;
}

/** The exported log in words: those of the page, so that the file says the same as the screen. */
export const AUDIT_EXPORT_TEXTS: Record<Language, AuditExportTexts> = {
  'zh-CN': {
    columns: [
      '序号',
      '时间（北京时间）',
      '人员',
      '人员标识',
      '来源地址',
      '操作',
      '操作代码',
      '对象类别',
      '对象',
      '对象标识',
      '单位标识',
      '之前',
      '之后',
      '结果',
      '请求编号',
      '哈希值',
    ],
    caption: ({ at, by, filter, total }) =>
      `操作日志　导出时间：${at}（北京时间）　导出人：${by}　筛选条件：${filter}　共 ${total} 条`,
    noFilter: '无',
    filters: {
      q: '人员或对象',
      actorId: '人员标识',
      objectKind: '对象类别',
      objectId: '对象标识',
      action: '操作',
      result: '结果',
      from: '不早于',
      to: '早于',
    },
    pair: '：',
    list: '、',
    actions: {
      'session.started': '登录',
      'session.refused': '登录失败',
      'session.ended': '退出登录',
      'session.locked': '锁定登录',
      'access.refused': '拒绝访问',
      'password.changed': '修改密码',
      'password.refused': '密码验证失败',
      'password.reset': '重置密码',
      'invitation.made': '生成链接',
      'invitation.accepted': '使用链接',
      'user.invited': '新建用户',
      'user.changed': '修改用户',
      'user.disabled': '停用用户',
      'user.enabled': '启用用户',
      'grants.changed': '更改角色',
      'separation.on': '启用三员分立',
      'separation.off-proposed': '提议关闭三员分立',
      'separation.off': '关闭三员分立',
      'organization.created': '新建单位',
      'organization.changed': '修改单位',
      'organization.moved': '移动单位',
      'organization.removed': '删除单位',
      'chart.published': '发布防控图',
      'chart.visibility-changed': '更改公开范围',
      'audit.exported': '导出日志',
      'audit.pruned': '清理过期日志',
      'backup.made': '备份',
      'backup.restored': '恢复备份',
    },
    kinds: {
      user: '用户',
      organization: '单位',
      chart: '防控图',
      installation: '系统',
      audit: '日志',
      route: '接口',
    },
    results: { done: '成功', refused: '拒绝', failed: '失败' },
  },
  en: {
    columns: [
      'No.',
      'Time (UTC+8)',
      'Person',
      'Person id',
      'From where',
      'Action',
      'Action code',
      'Kind of object',
      'Object',
      'Object id',
      'Organisation id',
      'Before',
      'After',
      'Result',
      'Request',
      'Hash',
    ],
    caption: ({ at, by, filter, total }) =>
      `Log. Exported at ${at} (UTC+8) by ${by}. Filter: ${filter}. Entries: ${total}`,
    noFilter: 'none',
    filters: {
      q: 'Person or object',
      actorId: 'Person id',
      objectKind: 'Kind of object',
      objectId: 'Object id',
      action: 'Action',
      result: 'Result',
      from: 'Not before',
      to: 'Before',
    },
    pair: ': ',
    list: ', ',
    actions: {
      'session.started': 'Logged in',
      'session.refused': 'Log-in failed',
      'session.ended': 'Logged out',
      'session.locked': 'Log-in locked',
      'access.refused': 'Access refused',
      'password.changed': 'Password changed',
      'password.refused': 'Password not confirmed',
      'password.reset': 'Password reset',
      'invitation.made': 'Link made',
      'invitation.accepted': 'Link used',
      'user.invited': 'Person invited',
      'user.changed': 'Person changed',
      'user.disabled': 'Person disabled',
      'user.enabled': 'Person enabled',
      'grants.changed': 'Roles changed',
      'separation.on': 'Duties separated',
      'separation.off-proposed': 'End of separation proposed',
      'separation.off': 'Separation ended',
      'organization.created': 'Organisation created',
      'organization.changed': 'Organisation changed',
      'organization.moved': 'Organisation moved',
      'organization.removed': 'Organisation removed',
      'chart.published': 'Chart published',
      'chart.visibility-changed': 'Readers of a chart changed',
      'audit.exported': 'Log exported',
      'audit.pruned': 'Old entries removed',
      'backup.made': 'Backup made',
      'backup.restored': 'Backup restored',
    },
    kinds: {
      user: 'Person',
      organization: 'Organisation',
      chart: 'Chart',
      installation: 'System',
      audit: 'Log',
      route: 'Interface',
    },
    results: { done: 'Done', refused: 'Refused', failed: 'Failed' },
  },
};
