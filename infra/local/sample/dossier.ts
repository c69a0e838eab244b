import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";

const rows = [
  ["STT", "Tập thể, cá nhân", "Danh hiệu, hình thức đề nghị"],
  ["1", "Tổ Ngữ văn, Trường THCS Phú Lộc", "Tập thể lao động tiên tiến"],
  ["2", "Trường Tiểu học Tân Hòa", "Giấy khen của Chủ tịch UBND huyện"],
  ["3", "12 cá nhân (danh sách kèm theo)", "Chiến sĩ thi đua cơ sở"],
];

/**
 * The education sector's list of proposals, as a small Word file such as offices send. Invented throughout.
 */
export async function sampleDossier(name: string): Promise<Uint8Array> {
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
  const title = new Paragraph(`${name}: danh sách đề nghị khen thưởng năm học 2021 - 2022`);
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [title, table] }] })));
}
