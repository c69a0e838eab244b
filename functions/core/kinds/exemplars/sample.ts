import { small, type Writer } from "../sample.ts";
import type { Exemplar, ExemplarsField, ExemplarsValue } from "./field.ts";

/** Communes name a model, a household or a hamlet; of offices a few name a team of theirs. */
export function sample(_: ExemplarsField, writer: Writer): ExemplarsValue | undefined {
  const { index, isBloc, isLocality } = writer;
  if (isBloc || (!isLocality && index % 7 !== 1)) return undefined;
  return { kind: "exemplars", exemplars: [isLocality ? ofLocality(writer) : ofOffice(writer)] };
}

function ofLocality({ index, name }: Writer): Exemplar {
  const place = name.replace(/^UBND /u, "");
  const turn = Math.floor(index / 3);
  if (index % 3 === 0) {
    return {
      ...{ sort: "model", name: "“Ngày thứ Bảy vì dân”", place, basis: "public" },
      achievement: "giải quyết hồ sơ ngoài giờ hành chính cho người dân ở xa",
    };
  }
  if (index % 3 === 1) {
    return {
      ...{ sort: "household", name: heads[turn % heads.length] ?? "", place, basis: "consent" },
      achievement: `mô hình chăn nuôi tổng hợp, giải quyết việc làm cho 0${2 + small(index, 3, 6)} lao động`,
    };
  }
  return {
    ...{ sort: "collective", name: `Nhân dân thôn ${hamlets[turn % hamlets.length]}`, place },
    ...{ achievement: "hiến đất mở rộng đường liên thôn", basis: "public" },
  };
}

function ofOffice({ name }: Writer): Exemplar {
  return {
    ...{ sort: "collective", name, basis: "public" },
    achievement: "rút ngắn thời gian giải quyết thủ tục hành chính",
  };
}

const heads = ["Gia đình ông Lê Văn Hạnh", "Gia đình bà Trần Thị Mận", "Gia đình ông Vi Văn Thắng"];
const hamlets = ["Hạ", "Thượng", "Trung"];
