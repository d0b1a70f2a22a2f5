/** What comes when it is first opened, or when the page has time: a chart is read without it. */
export const dialogs = {
  qrCode: () => import('./components/qr-dialog.tsx'),
  visibility: () => import('./components/visibility-choice.tsx'),
  today: () => import('./components/today-on-cards.tsx'),
  print: () => import('./components/chart-print.tsx'),
};
