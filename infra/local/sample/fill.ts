import type { Section } from "../../../functions/core/directives/directive.ts";
import { calendarDate } from "../../../functions/core/instant.ts";
import type { Field, FieldValue } from "../../../functions/core/kinds/field.ts";
import { writeField } from "../../../functions/core/kinds/kinds.ts";
import type { Entries } from "../../../functions/core/kinds/shape.ts";
import type { Obligation } from "../../../functions/core/obligation/obligation.ts";
import { blocIn, type Roster, unitIn } from "../../../functions/core/people/roster.ts";
import { titleIn } from "../../../functions/core/registry/titles.ts";
import { movementSentences, sentences } from "./sentences.ts";

/** Who writes: small figures and the choice of sentences follow from it, so the sample is the same on every machine. */
interface Writer {
  readonly index: number;
  readonly name: string;
  readonly isLocality: boolean;
  readonly isBloc: boolean;
}

/** One section's answers, as the party would have typed them. */
export function entriesFor(section: Section, obligation: Obligation, roster: Roster, index: number): Entries {
  const { party } = obligation;
  const unit = unitIn(roster, party.unit);
  const bloc = party.type === "bloc" ? blocIn(roster, party.bloc) : undefined;
  const writer: Writer = {
    index,
    name: bloc?.name.replace(/ \(.*\)$/, "") ?? unit?.name ?? "",
    isLocality: unit?.kind === "COMMUNE" || unit?.kind === "TOWN",
    isBloc: bloc !== undefined,
  };
  const written = section.prompts.flatMap((prompt) =>
    prompt.fields.map((field) => {
      const value = answerTo(field, writer);
      return value ? writeField(field, value) : {};
    }),
  );
  return Object.assign({}, ...written);
}

function answerTo(field: Field, writer: Writer): FieldValue | undefined {
  const { index } = writer;
  switch (field.kind) {
    case "narrative":
      return { kind: "narrative", text: said(sentences[field.id], writer) };
    case "documents":
      return { kind: "documents", documents: writer.isBloc ? [] : documentsOf(writer) };
    case "movements":
      return movementsOf(field, writer);
    case "indicators":
      return indicatorsOf(writer);
    case "awards":
      return awardsOf(field, writer);
    case "ratio":
      return ratioOf(field, writer);
    case "exemplars":
      return exemplarsOf(writer);
    case "targets":
      return index % 4 === 1
        ? { kind: "targets", lines: [targets[index % targets.length] ?? {}] }
        : undefined;
    case "tasks":
      return { kind: "tasks", lines: tasks.filter((_, place) => (place + index) % 3 !== 0) };
    case "counts":
    case "council":
    case "training":
    case "complaints":
    case "fund":
    case "choice":
    case "proposals":
    case "dossiers":
      return talliesOf(field, writer);
  }
}

function talliesOf(field: Field, { index, isBloc }: Writer): FieldValue | undefined {
  // A bloc counts nothing of its own: its members' figures are in their own reports.
  if (field.kind !== "counts" || isBloc) return undefined;
  const figures = field.rows.map(({ id }, place) => [id, small(index, place + 2, 6)] as const);
  return { kind: "counts", figures: Object.fromEntries(figures) };
}

const plain = ["Nội dung này được thực hiện theo đúng chỉ đạo của UBND huyện."];

/** Two or three sentences of the field's, the first of them different from one unit to the next. */
function said(pool: readonly string[] = plain, { index, name }: Writer): string {
  const count = Math.min(pool.length, 2 + (index % 2));
  const chosen = Array.from({ length: count }, (_, place) => pool[(index + place * 2) % pool.length] ?? "");
  return worded([...new Set(chosen)].join(" "), { index, name });
}

function worded(text: string, { index, name }: Pick<Writer, "index" | "name">): string {
  return text
    .replaceAll("{unit}", name)
    .replaceAll("{a}", String(small(index, 3, 6) + 2).padStart(2, "0"))
    .replaceAll("{b}", String(20 + small(index, 7, 90)));
}

function documentsOf({ index, name, isLocality }: Writer) {
  const symbol = isLocality ? "KH-UBND" : `KH-${initialsOf(name)}`;
  const date = calendarDate(2022, 1 + (index % 3), 4 + (index % 20));
  return [
    {
      type: "Kế hoạch",
      number: `${String(3 + (index % 40)).padStart(2, "0")}/${symbol}`,
      ...(date ? { date } : {}),
      subject: "tổ chức phong trào thi đua yêu nước năm 2022",
    },
  ];
}

/** "Phòng Tài chính - Kế hoạch" signs TCKH, as offices abbreviate themselves. */
function initialsOf(name: string): string {
  const words = name.replace(/^(Phòng|Ban|Chi cục|Trung tâm) | huyện$/g, "").match(/\p{L}+/gu) ?? [];
  return words.map((word) => word.charAt(0).toLocaleUpperCase("vi")).join("");
}

function movementsOf(field: Extract<Field, { kind: "movements" }>, writer: Writer): FieldValue | undefined {
  const { index } = writer;
  const results = (field.movements ?? []).flatMap(({ id, name }, place) => {
    if ((index + place) % 3 === 0) return [];
    const pool = movementSentences[id] ?? plain;
    const text = worded(pool[(index + place) % pool.length] ?? "", writer);
    const figures = writer.isBloc
      ? {}
      : { collectives: small(index, place + 1, 4), individuals: 5 + small(index, place + 4, 40) };
    return [{ movement: id, name, text, ...figures }];
  });
  return results.length > 0 ? { kind: "movements", results } : undefined;
}

function indicatorsOf({ index, isLocality, isBloc }: Writer): FieldValue | undefined {
  if (isBloc) return undefined;
  const asked = isLocality ? localIndicators : officeIndicators;
  const rows = asked.map(({ label, unit, plan: most }, place) => {
    const plan = most + small(index, place + 5, most);
    const value = Math.round(plan * (0.42 + small(index, place + 2, 16) / 100));
    return { label, unit, value, plan, percent: Math.round((value / plan) * 1000) / 10 };
  });
  return { kind: "indicators", rows };
}

const localIndicators = [
  { label: "Thu ngân sách trên địa bàn", unit: "triệu đồng", plan: 900 },
  { label: "Diện tích gieo trồng vụ Đông Xuân", unit: "ha", plan: 240 },
  { label: "Trồng rừng tập trung", unit: "ha", plan: 30 },
];
const officeIndicators = [
  { label: "Hồ sơ, văn bản đã giải quyết", unit: "hồ sơ", plan: 400 },
  { label: "Cuộc kiểm tra, hướng dẫn cơ sở", unit: "cuộc", plan: 12 },
];

function awardsOf(
  field: Extract<Field, { kind: "awards" }>,
  { index, isBloc }: Writer,
): FieldValue | undefined {
  // A bloc confers nothing: what its members were given is in their own reports.
  if (isBloc || !field.awards) return undefined;
  const rows = field.awards.map((asked, place) => {
    const { id: _id, ...about } = asked;
    const object = titleIn(asked.form)?.object ?? "both";
    const collectives = object === "individual" ? {} : { collectives: small(index, place + 1, 4) };
    if (object === "collective") return { ...about, ...collectives };
    // The law keeps fighters to a small share of advanced workers (Decree 91/2017), and so does the sample.
    const individuals =
      asked.form === "base-fighter" ? small(index, place + 3, 2) : small(index, place + 3, 14);
    const workers = Math.ceil(individuals * 0.7);
    const split = field.split ? { workers, leaders: individuals - workers } : {};
    return { ...about, ...collectives, individuals, ...split };
  });
  return { kind: "awards", rows };
}

function ratioOf(
  field: Extract<Field, { kind: "ratio" }>,
  { index, isBloc }: Writer,
): FieldValue | undefined {
  if (isBloc) return undefined;
  const figures = field.rows.map(({ id }, place) => {
    const whole = 24 + small(index, place + 3, 14);
    const first = Math.ceil(whole * 0.7);
    const shares = field.shares.map((share, at) => [share.id, at === 0 ? first : whole - first] as const);
    return [id, Object.fromEntries([[field.whole.id, whole], ...shares])] as const;
  });
  return { kind: "ratio", figures: Object.fromEntries(figures) };
}

function exemplarsOf({ index, name, isBloc }: Writer): FieldValue | undefined {
  if (isBloc || index % 2 === 0) return undefined;
  const achievement = goodDeeds[index % goodDeeds.length] ?? "";
  return {
    kind: "exemplars",
    exemplars: [
      {
        sort: "collective",
        name: `Tổ công tác số ${1 + (index % 3)}, ${name}`,
        achievement,
        basis: "public",
      },
    ],
  };
}

const goodDeeds = [
  "Duy trì mô hình “Ngày thứ Bảy vì dân”, giải quyết hồ sơ ngoài giờ cho người dân ở xa",
  "Vận động hộ dân hiến đất mở rộng tuyến đường liên thôn",
  "Cải tiến quy trình tiếp nhận, rút ngắn thời gian trả kết quả",
];

const targets = [
  {
    target: "Tỷ lệ hồ sơ nộp trực tuyến",
    state: "Đạt một phần kế hoạch năm",
    reason: "Người dân chưa quen thao tác; tiếp tục hướng dẫn tại bộ phận một cửa",
  },
  {
    target: "Thu ngân sách trên địa bàn",
    state: "Chậm so với tiến độ",
    reason: "Nguồn thu từ đất chưa phát sinh; đẩy nhanh thủ tục trong quý III",
  },
];

const tasks = [
  { task: "Phát động đợt thi đua cao điểm chào mừng Quốc khánh 02/9", when: "Tháng 8 năm 2022" },
  { task: "Rà soát, thực hiện các chỉ tiêu chưa đạt theo kế hoạch năm", when: "Quý III, IV năm 2022" },
  { task: "Tổ chức bình xét thi đua cuối năm công khai, đúng đối tượng", when: "Tháng 12 năm 2022" },
];

/** A small figure that differs between units and questions; the same on every machine. */
function small(index: number, step: number, below: number): number {
  return ((index + 3) * (step * 7 + 5) + step) % below;
}
