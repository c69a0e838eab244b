/** "I", "2.2" and "2.2." end in a full stop; a mark of the office's own ("1/-", "I-") is left alone. */
export function headingMark(number: string): string {
  return /[\p{L}\d]$/u.test(number) ? `${number}.` : number;
}
