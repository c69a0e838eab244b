import { beginsWithVerb } from "./verbs.ts";

/** Not "không để dịch bệnh xảy ra" nor "không ngừng đổi mới": these are held up. */
const wanting =
  /^(?:còn|chưa|chậm|thiếu|lúng túng|buông lỏng|không(?! (?:để|có|phát sinh|xảy ra|ngừng|còn|bị))|(?:ít|có lúc|có nơi|đôi khi) (?:còn|chưa|không|chậm|quan tâm))(?!\p{L})/iu;

/** A deed that was not done, or not well: whoever is put in front of it would be blamed by name. */
export const isWanting = (predicate: string) => wanting.test(predicate);

/** Whether the words say of whoever is so named that it left something wanting. */
export function blames(text: string, name: string): boolean {
  const said = oneApostrophe(text).toLocaleLowerCase("vi");
  const named = oneApostrophe(name).toLocaleLowerCase("vi");
  for (let at = said.indexOf(named); named !== "" && at >= 0; at = said.indexOf(named, at + 1)) {
    const behind = said
      .slice(at + named.length)
      .replace(others, "")
      .trimStart();
    const isPlace = /(?:^|\s)(?:tại|ở|trên địa bàn|về) $/u.test(said.slice(0, at));
    if (!isPlace && beginsWithVerb(behind) && wanting.test(behind)) return true;
  }
  return false;
}

const oneApostrophe = (text: string) => text.replace(/[’‘ʼ`]/gu, "'");

/** ", xã Tân Tiến và xã Tân Hòa" behind the first of them. */
const others =
  /^(?:(?:,| và) (?:xã|phường|thị trấn|đặc khu|thôn|bản|phòng|sở|trường|hội) [^,.;]{1,40}?(?= (?:và|còn|chưa|chậm|không|thiếu|lúng túng)|,))+/u;
