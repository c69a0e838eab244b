/** 60,083 and 1,785.1255 */
export function grouped(figure: number): string {
  return String(figure).replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ",");
}
