/** Dialogs come when they are first opened, or when the page has time: a chart is read without them. */
export const dialogs = {
  qrCode: () => import('./components/qr-dialog.tsx'),
  print: () => import('./components/chart-print.tsx'),
};
