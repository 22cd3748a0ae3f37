import { refuse, ok, type Result } from '#lib/result.ts';

/** So large at most, so that an evening's photos go up over a slow network. */
const WANTED_BYTES = 300_000;
/** Longest edge in pixels and quality, tried one after the other. */
const TRIES = [
  [1600, 0.75],
  [1280, 0.7],
  [960, 0.6],
  [720, 0.5],
] as const;

export const PHOTO_TYPE = 'image/jpeg';

/**
 * The picture drawn anew at a modest size. What a camera writes beside the picture, such as the place where it was
 * taken, does not come along.
 */
export async function shrinkPhoto(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, 'not-a-photo'>> {
  const picture = await decode(file);
  if (picture === undefined) return refuse('not-a-photo');
  try {
    let smallest: Blob | undefined;
    for (const [edge, quality] of TRIES) {
      smallest = await drawn(picture, edge, quality);
      if (smallest === undefined) return refuse('not-a-photo');
      if (smallest.size <= WANTED_BYTES) break;
    }
    return smallest === undefined ? refuse('not-a-photo') : ok(new Uint8Array(await smallest.arrayBuffer()));
  } finally {
    picture.close();
  }
}

async function decode(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}

function drawn(picture: ImageBitmap, edge: number, quality: number): Promise<Blob | undefined> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(undefined);
  // JPEG knows nothing transparent.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), PHOTO_TYPE, quality));
}
