/** What is said of places that go from one party to another. */
const handOver = {
  title: '移交环节',
  intro: '把一个责任人或一名任职人负责的环节交给另一个责任人。已公布的防控图不受影响。',
  places: '移交的环节',
  nothing: '没有可移交的环节',
  nothingHint: '没有这位现任任职人，或其名下目前没有负责的环节，或都已安排移交。',
  how: '移交给谁',
  find: '查找接收责任人',
  to: '接收责任人',
  takers: (count: number) =>
    count === 0 ? '没有可接收的责任人：须与原责任人同属一个单位。' : `可选 ${count} 个责任人`,
  submit: (count: number) => `移交 ${count} 个环节`,
  sending: (count: number) => `正在移交 ${count} 个环节…`,
};

/** The same of a party that is assigned: by a printed wording, or where nobody answers. */
const assign: typeof handOver = {
  title: '指定责任人',
  intro: '指定今天由谁负责。图上印的用语不变，已公布的防控图不受影响。',
  places: '指定的环节',
  nothing: '没有可指定的环节',
  nothingHint: '这些环节都已有人负责，或已安排移交。',
  how: '由谁负责',
  find: '查找责任人',
  to: '责任人',
  takers: (count: number) =>
    count === 0 ? '没有可选的责任人：须与防控图同属一个单位。' : `可选 ${count} 个责任人`,
  submit: (count: number) => `指定 ${count} 个环节`,
  sending: (count: number) => `正在指定 ${count} 个环节…`,
};

/** 移交 and 指定: the page where places go to a party, and its certificate. */
export const handOversZhCn = {
  acts: { handOver, assign },
  chooseTitle: '移交与指定',
  chooseIntro:
    '按任职人移交，按印制用语指定，或给无人负责的环节指定责任人。已公布的防控图不受影响。',
  whose: '从谁移交',
  whoseHint: '按任职人移交：列出其现任全部岗位负责的环节。按责任人移交：请从责任人的页面点“移交”。',
  showPlaces: '列出环节',
  chosen: (chosen: number, total: number) => `已选 ${chosen} 个，共 ${total} 个环节`,
  chooseAll: '全选',
  chooseNone: '全不选',
  nothingChosen: '请至少选择一个环节',
  fields: {
    holder: '任职人姓名',
    choose: '请选择',
    from: '生效日期',
    reason: '事由',
  },
  fromHint: '选今天即刻生效；选以后的日期，当日零时（北京时间）自动生效。',
  takersFailed: '未能读取责任人，请稍后再试。',
  ofOrganization: (name: string, organization: string) => `${name}（${organization}）`,
  nobody: '无人负责',
  ofWording: (wording: string) => `图上印作“${wording}”`,
  wordings: {
    title: '印制用语与责任人',
    lead: '图上印的责任人用语，今天由谁负责。未印责任人的环节也列在这里。',
    none: '还没有已公布的防控图',
    unprinted: '未印责任人',
    wording: '印制用语',
    organization: '单位',
    stages: '环节',
    parties: '现由谁负责',
    party: (name: string, stages: number) => `${name}（${stages}）`,
    unanswered: '无人负责',
    actions: '操作',
    assign: '指定责任人',
    of: (wording: string) => `指定责任人：${wording}`,
    noStages: '没有环节',
  },
  certificate: {
    titles: { handOver: '移交清单', assign: '指定清单', merge: '合并清单' },
    facts: '办理情况',
    merged: '并入的责任人',
    from: '原责任人',
    to: '现责任人',
    since: '生效时间',
    reason: '事由',
    by: '经办',
    at: '办理时间',
    total: (total: number) => `共 ${total} 个环节`,
    print: '打印',
    undo: { handOver: '撤销移交', assign: '撤销指定', merge: '撤销合并' },
    undoHint: (until: string) =>
      `全部环节回到原来的状态。${until} 前可以撤销；环节另有变动的，不能撤销。`,
    undone: (at: string, by: string) => `已撤销：${at}，${by}`,
    signatures: ['移交人（签字）', '接收人（签字）', '监交人（签字）'],
  },
};
export type HandOversTexts = typeof handOversZhCn;
