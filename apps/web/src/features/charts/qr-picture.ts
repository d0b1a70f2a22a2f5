import { encode } from 'uqr';

/** A code survives a fold or a stain on the wall at 15 % recovery; the quiet zone is four modules, as ISO/IEC 18004 asks. */
const CODING = { ecc: 'M', border: 4 } as const;

/** Dots of the saved picture for one module: about 4 cm on paper at 300 dpi. */
const DOTS = 12;

export interface QrPicture {
  /** Modules along one side, quiet zone included. */
  size: number;
  /** The dark modules as one SVG path, a unit each. */
  path: string;
}

export function drawQrCode(text: string): QrPicture {
  const { size, data } = encode(text, CODING);
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return { size, path: dark.join('') };
}

/** The same as a picture for a document or a poster. */
export function paintQrCode({ size, path }: QrPicture): string {
  const canvas = document.createElement('canvas');
  canvas.width = size * DOTS;
  canvas.height = size * DOTS;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser paints no pictures');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  context.scale(DOTS, DOTS);
  context.fill(new Path2D(path));
  return canvas.toDataURL('image/png');
}
