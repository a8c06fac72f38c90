// Renders the drawings of this folder to every file the installers and the tray need: `node assets/render.mjs`.
// Needs rsvg-convert (Debian: librsvg2-bin). The results are committed; run it after a drawing changes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const SMALL = 24; // up to here the drawing on the pixel grid is the clearer one
const TRAY_SCALES = [
  ['', 1],
  ['@1.25x', 1.25],
  ['@1.5x', 1.5],
  ['@2x', 2],
  ['@3x', 3],
];

/** PNG of `drawing` at `size` pixels a side. */
function render(drawing, size) {
  const svg = readFileSync(join(folder, `${drawing}.svg`), 'utf8');
  return rasterize(svg, size);
}

function rasterize(svg, size) {
  return execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size)], { input: svg });
}

const tile = (size) => render(size <= SMALL ? 'tray-unread' : 'tile', size);

/** Apple's grid: the tile fills 824 of 1024 pixels. */
function macTile(size) {
  const drawing = readFileSync(join(folder, 'tile.svg'), 'utf8').replace(
    '<svg ',
    '<svg x="100" y="100" width="824" height="824" ',
  );
  return rasterize(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">${drawing}</svg>`, size);
}

/** Windows' container: a directory of PNGs. https://en.wikipedia.org/wiki/ICO_(file_format)#Structure */
function ico(sizes) {
  const images = sizes.map(tile);
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((image, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(sizes[i] % 256, at);
    head.writeUInt8(sizes[i] % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

/** Apple's container: PNGs behind four letters. https://en.wikipedia.org/wiki/Apple_Icon_Image_format#Icon_types */
function icns(types) {
  const blocks = Object.entries(types).map(([type, size]) => block(type, macTile(size)));
  return block('icns', Buffer.concat(blocks));
}

function block(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

const write = (name, content) => writeFileSync(join(folder, name), content);

mkdirSync(join(folder, 'icons'), { recursive: true });
mkdirSync(join(folder, 'tray'), { recursive: true });
for (const size of [16, 22, 24, 32, 48, 64, 128, 256, 512, 1024]) write(`icons/${size}x${size}.png`, tile(size));
write('icon.ico', ico([16, 20, 24, 32, 48, 64, 128, 256]));
write('icon.icns', icns({ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }));
for (const [suffix, scale] of TRAY_SCALES) {
  for (const name of ['tray', 'tray-unread']) {
    write(`tray/${name}${suffix}.png`, render(name, 16 * scale));
    if (Number.isInteger(scale)) write(`tray/${name}Template${suffix}.png`, render(`${name}-template`, 16 * scale));
  }
}
write('tray/overlay.png', render('overlay', 16));
write('tray/overlay@2x.png', render('overlay', 32));
