/** A page of A4 at 200 dpi; a telephone's photo of it is three times as long and says no more. */
const LONGEST_SIDE = 2339;
const WORTH_BYTES = 1_000_000;

/**
 * A large photo made smaller before it goes over a thin line; any other file as it is.
 * @param {File} file
 * @returns {Promise<File>}
 */
export async function shrunk(file) {
  if (file.type !== "image/jpeg" || file.size < WORTH_BYTES) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    /** @type {Blob | null} */
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.8));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name, { type: blob.type, lastModified: file.lastModified });
  } catch {
    return file;
  }
}
