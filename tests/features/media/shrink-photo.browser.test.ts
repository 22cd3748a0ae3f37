import { expect, test } from 'vitest';
import { shrinkPhoto } from '#features/media/shrink-photo.ts';

/** A picture with much detail, and beside it what a camera writes about place and time. */
async function cameraPhoto(width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  for (let at = 0; at < 4_000; at += 1) {
    context.fillStyle = `hsl(${(at * 137) % 360} 80% 50%)`;
    context.fillRect((at * 7919) % width, (at * 104_729) % height, 40, 40);
  }
  const plain = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no blob')) : resolve(blob)),
      'image/jpeg',
      0.95,
    ),
  );
  const bytes = new Uint8Array(await plain.arrayBuffer());
  const written = new TextEncoder().encode('Exif\0\0GPSLatitude 34.7');
  const marker = new Uint8Array([0xff, 0xe1, 0, written.length + 2]);
  return new Blob([bytes.slice(0, 2), marker, written, bytes.slice(2)], { type: 'image/jpeg' });
}

test('a photo becomes small, and where it was taken does not come along', async () => {
  const camera = await cameraPhoto(4000, 3000);
  expect(await camera.text()).toContain('GPSLatitude');
  const shrunk = await shrinkPhoto(camera);
  if (!shrunk.ok) throw new Error(shrunk.reason);
  const text = new TextDecoder('latin1').decode(shrunk.value);
  expect(text).not.toContain('Exif');
  expect(text).not.toContain('GPSLatitude');
  expect([...shrunk.value.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect(shrunk.value.length).toBeLessThan(400_000);
  const picture = await createImageBitmap(new Blob([shrunk.value]));
  expect(picture.width / picture.height).toBeCloseTo(4 / 3, 1);
});

test('what is no picture is refused', async () => {
  expect(await shrinkPhoto(new Blob(['一段话']))).toEqual({ ok: false, reason: 'not-a-photo' });
});
