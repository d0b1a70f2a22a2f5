import type { ProblemCode } from '@lianfang/contracts';
import type { ProblemText } from './problem-text.ts';

export const problemsZhCn: Record<ProblemCode, ProblemText> = {
  'invalid-request': { title: '请求有误', detail: '请求中有不符合要求的内容，详见 errors。' },
  'malformed-body': { title: '请求内容无法读取', detail: '请求正文不是有效的 JSON。' },
  'body-too-large': { title: '请求内容过大', detail: '请求正文超出了允许的大小。' },
  'unsupported-media-type': {
    title: '不支持的内容类型',
    detail: '请以接口文档写明的类型发送，一般为 application/json。',
  },
  'not-found': { title: '没有这个地址', detail: '请检查地址是否完整。' },
  'chart-not-found': {
    title: '没有找到这张防控图',
    detail: '它可能尚未公布，或者链接不完整。',
  },
  'version-not-found': { title: '没有找到这个版本', detail: '这张防控图没有公布过这个版本。' },
  'user-not-found': { title: '没有找到这个用户', detail: '它可能不在您管理的单位内。' },
  'organization-not-found': { title: '没有找到这个单位', detail: '它可能不在您的权限范围内。' },
  'session-not-found': { title: '没有找到这个登录', detail: '它可能已经结束。' },
  'invitation-not-found': {
    title: '链接无效',
    detail: '链接不完整、已经用过或已过期，请向管理员索取新的链接。',
  },
  'view-not-found': { title: '没有找到这个视图', detail: '它可能已被删除，或不再与您共享。' },
  'party-not-found': { title: '没有找到这个责任人', detail: '它可能不在您的权限范围内。' },
  'holder-not-found': { title: '没有找到这项任职', detail: '请刷新后查看该责任人的任职情况。' },
  'not-signed-in': { title: '请先登录', detail: '您尚未登录，或登录已超时结束。' },
  'wrong-credentials': {
    title: '用户名或密码不正确',
    detail: '请检查后重试。连续多次失败后，将需要等待一段时间。',
  },
  'wrong-password': { title: '当前密码不正确', detail: '请重新输入当前密码。' },
  'weak-password': { title: '密码不符合要求', detail: '请按提示换一个密码。' },
  forbidden: { title: '没有权限', detail: '您的角色不能进行这项操作；如有需要，请联系管理员。' },
  'foreign-origin': {
    title: '请求来自其他网站',
    detail: '为安全起见，只接受从本系统页面发出的更改。',
  },
  'beyond-own-rights': {
    title: '不能授予高于自身的权限',
    detail: '请由安全管理员授予这个角色。',
  },
  'foreign-reference': {
    title: '引用了不存在的内容',
    detail: '其中提到的单位不存在，或不在您的权限范围内。',
  },
  'username-taken': { title: '用户名已被使用', detail: '请换一个用户名。' },
  'too-many-views': { title: '保存的视图已满', detail: '最多保存 100 个，请先删除不用的视图。' },
  'party-name-taken': {
    title: '已有同名的责任人',
    detail: '同一单位内责任人的名称不能重复，请换一个名称，或启用已停用的那一个。',
  },
  'party-in-use': {
    title: '该责任人仍在负责环节',
    detail: '请先把这些环节移交给其他责任人，再停用。',
  },
  'unreadable-workbook': {
    title: '文件无法读取',
    detail: '它不是 .xlsx 工作簿，或者已损坏、加密、过大。请用 Excel 或 WPS 打开后另存为 .xlsx。',
  },
  'faulty-sheet': {
    title: '表格中有错误，没有导入任何内容',
    detail: '请按 errors 逐行更正后重新导入。',
  },
  'section-in-use': {
    title: '科室下还有责任人',
    detail: '请先把它们移到别的科室，再停用本科室、改变类型，或与非科室合并。',
  },
  'party-retired': { title: '该责任人已停用', detail: '请先恢复使用，再任命。' },
  'holder-overlaps': {
    title: '任职时间重叠',
    detail: '同一岗位同一天只能有一名任职人，同一人也不能重复任职。请调整日期，或同时结束前任。',
  },
  'appointment-begun': {
    title: '任职已经开始',
    detail: '只能撤回今天或以后开始的任命。已经任职的，请免任。',
  },
  'places-changed': {
    title: '有的环节已变动',
    detail: '在此期间有人改动了其中的环节，或您不能移交它们。什么都没有改变，请重新核对清单。',
  },
  'hand-over-not-found': { title: '找不到这次移交', detail: '它不存在，或您无权查看。' },
  'hand-over-undone': { title: '这次移交已经撤销', detail: '环节已回到原责任人名下。' },
  'hand-over-final': {
    title: '已超过撤销期限',
    detail: '移交只能在 24 小时内撤销。请另办一次移交。',
  },
  'organization-in-use': {
    title: '该单位仍在使用',
    detail: '请先移走它的下级单位、防控图、责任人和用户。',
  },
  'organization-cycle': { title: '不能移到自己的下级', detail: '请选择其他上级单位。' },
  'duties-collide': {
    title: '违反三员分立',
    detail: '系统、安全、审计三类管理员不能由同一人担任，也不能编制防控图。',
  },
  'last-administrator': { title: '至少保留一名安全管理员', detail: '否则将无人能够授予权限。' },
  'needs-another-administrator': {
    title: '需要另一名管理员同意',
    detail: '关闭三员分立须由两名管理员共同完成；三员分立期间，不能为其他类别的管理员重置密码。',
  },
  'precondition-required': {
    title: '缺少 If-Match',
    detail: '更改前请先读取，并在 If-Match 中带上读到的 ETag。',
  },
  stale: {
    title: '内容已被他人更改',
    detail: '您读取之后有人作了更改；这次没有保存，请核对后再试。',
  },
  'too-many-attempts': {
    title: '尝试次数过多',
    detail: '请等待一段时间后再试，等待时间见 Retry-After。',
  },
  'too-many-requests': { title: '请求过于频繁', detail: '请稍候再试，等待时间见 Retry-After。' },
  'method-not-allowed': { title: '不支持的请求方法', detail: '允许的方法见 Allow 响应头。' },
  'sign-on-unavailable': {
    title: '统一认证暂时无法访问',
    detail: '请稍后重试，或用用户名和密码登录。',
  },
  'database-unavailable': {
    title: '数据库暂时无法访问',
    detail: '请稍后重试。数据没有丢失，这次请求没有改变任何内容。',
  },
  'internal-error': {
    title: '系统出现错误',
    detail: '请稍后重试；若仍然出现，请把 requestId 告诉管理员。',
  },
};
