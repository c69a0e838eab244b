/** Titles and short forms that are written with a stop and stand before what they belong to. */
const shortened =
  /(?:^|[\s(“"./])(?:TP|Tp|tp|TX|Tx|TT|T[hH]S|Ths|TS|TSKH|PGS|GS|BS|BSCK|CKI{1,2}|CK[12]|DS|LS|CN|CV|KS|KTS|NCS|NGƯT|NGND|NSƯT|NSND|Tr|tr|đ|v|Đ\/c|đ\/c|KT|TL|TM|TUQ|Mr|Mrs|St|[Ss]ố|[Tt]el|ĐT)\.$/u;

/** "Điều 1.", "số 12.": what is numbered stands behind. */
const numbered =
  /(?:^|[\s(“"])(?:quý|đợt|mô hình|nhiệm vụ|tiêu chí|chỉ tiêu|điều|khoản|điểm|mục|phần|chương|bảng|biểu|phụ lục|số|lần|nhóm|nội dung|giải pháp) (?:\d{1,4}|[IVX]+)\.$/iu;

/**
 * A sentence of a few words and a number, or of a number alone, names what comes next and says nothing yet.
 */
const naming = /^["“(]?(?:\p{L}+ ){0,3}(?:\d{1,2}|[IVX]+)\.$/u;
const loneNumber = /(?:[.;:,] )\d{1,2}\.$/u;

const initial = /(?:^|[\s(.])\p{Lu}\.$/u;
const behindName = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\.$/u;

/** Whether a stop behind the words is most likely that of an initial: "ông Nguyễn Văn A.", "bà Lê Thị B.". */
export function endsWithInitial(text: string): boolean {
  return behindName.test(text.slice(-reach));
}

/** As far back as any of these looks. */
const reach = 48;

/** Whether the words end a sentence: by a stop that is not part of a title, a number or an initial. */
export function endsSentence(text: string): boolean {
  if (!/[.!?:;…]["”’)]?$/u.test(text.slice(-2))) return false;
  const last = text.slice(-reach);
  if (shortened.test(last) || numbered.test(last) || loneNumber.test(last)) return false;
  if (text.length < reach && naming.test(text)) return false;
  return !initial.test(last) || behindName.test(last);
}
