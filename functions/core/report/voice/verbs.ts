/**
 * What a sentence about a unit's own doing begins with once its subject is taken away. Where none of them
 * stands, the words behind "phòng" or "hội" belong to its name ("Hội nghị …", "Phòng, chống …").
 */
const deeds = setOf(`
  đã đang sẽ được bị có còn chưa không luôn cũng vẫn cơ_bản thường_xuyên kịp_thời chủ_động tích_cực
  tổ_chức triển_khai thực_hiện phát_động xây_dựng vận_động tuyên_truyền ban_hành phối_hợp tham_gia hoàn_thành
  duy_trì đăng_ký ký_kết ký tham_mưu chỉ_đạo quán_triệt phân_công rà_soát kiểm_tra giám_sát đôn_đốc
  hướng_dẫn đề_xuất đề_nghị kiến_nghị bình_xét bình_chọn biểu_dương khen tặng trao hỗ_trợ giúp nhận ủng_hộ
  đóng_góp quyên_góp huy_động hiến góp tạo nâng_cao đẩy_mạnh tăng_cường tăng giảm đạt vượt bảo_đảm đảm_bảo giữ
  củng_cố kiện_toàn bổ_sung sửa_đổi công_khai niêm_yết tiếp_nhận giải_quyết xử_lý rút_ngắn ứng_dụng áp_dụng
  nhân_rộng lựa_chọn đánh_giá tổng_kết sơ_kết báo_cáo gửi mở tập_huấn bồi_dưỡng đào_tạo trồng chăm_sóc bảo_vệ
  phòng_ngừa khắc_phục mở_rộng sửa_chữa lắp_đặt thi_đua hưởng_ứng chấp_hành tuân_thủ thăm tiến_hành cải_tiến
  cải_cách chi_trả quan_tâm chú_trọng tập_trung gắn lồng_ghép đưa bố_trí dành lập thành_lập công_nhận phát_hiện
  nêu_gương tiêm khám cấp_phát chuyển_đổi thiếu gặp chậm lúng_túng phát_huy tiếp_tục nghiêm_túc xác_định
  chuẩn_bị thông_qua phê_duyệt bàn_giao khởi_công nghiệm_thu thẩm_định tư_vấn kết_nạp giới_thiệu cung_cấp
  điều_tra khởi_tố truy_quét tuần_tra huấn_luyện tuyển_chọn thu_hút kết_nối giữ_gìn chỉnh_trang thu_gom
  xuất_hiện hình_thành phát_sinh xảy_ra xét_tặng xét_duyệt làm_tốt làm_đường làm_mới trình_ubnd phấn_đấu giải_ngân
  chủ_trì vận_hành quản_lý điều_hành tháo_gỡ động_viên
`);

/** More that a sentence may rest on; at its beginning these are as often a noun ("Sản xuất ổn định"). */
const states = setOf(`
  là ổn_định phát_triển sản_xuất nuôi xảy_ra phát_sinh diễn_ra ngày_càng bằng chiếm tốt cao thấp hạn_chế yếu kém
  khó ít nhiều xa lớn nhỏ đầy_đủ đúng kiêm_nhiệm làm giao cấp trình thu chi hết do vì nên sâu_rộng chặt_chẽ
  sôi_nổi sôi_động thiết_thực lan_tỏa hiệu_quả kịp_thời nghiêm_túc đồng_đều đều thuận_lợi vướng_mắc hạn_hẹp chung_chung
`);

/** Nouns that begin as a verb does. */
const nouns = setOf("trồng_trọt công_khai_hóa báo_cáo_viên giúp_việc");

function setOf(list: string): ReadonlySet<string> {
  const words = list.split(/\s+/).filter(Boolean);
  return new Set(words.map((word) => word.replaceAll("_", " ")));
}

const wordsOf = (text: string) => text.toLocaleLowerCase("vi").match(/[\p{L}\p{N}%]+/gu) ?? [];

/** Whether the words begin with what somebody does, is or lacks. */
export function beginsWithVerb(text: string): boolean {
  const [first = "", second = ""] = wordsOf(text.slice(0, 40));
  const two = `${first} ${second}`;
  return deeds.has(two) || (deeds.has(first) && !nouns.has(two));
}

/** Whether anything in the words is done, is or is wanting: without it they are no sentence. */
export function hasVerb(text: string): boolean {
  let before = "";
  // Word by word, since most sentences have one among their first.
  for (const [found] of text.matchAll(/[\p{L}\p{N}%]+/gu)) {
    const word = found.toLocaleLowerCase("vi");
    if (isRest(word) || isRest(`${before} ${word}`)) return true;
    before = word;
  }
  return false;
}

const isRest = (words: string) => deeds.has(words) || states.has(words);
