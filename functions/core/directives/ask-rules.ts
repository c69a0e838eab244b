/**
 * Which words of a prompt ask for which kind of answer. A rule is read clause by clause, after the titles of
 * cited documents, names in quotation marks and the bare phrase "thi đua, khen thưởng" have been blotted out
 * (as "·"): they ask for nothing. The order is that of the fields on the form.
 */
export interface AskRule {
  /** Name of the question. */
  readonly asks: string;
  readonly when: RegExp;
  /** The clause that says so asks for something else. */
  readonly unless?: RegExp;
  /** Nor is it asked by a prompt of this sort. */
  readonly notOf?: "planning" | "assessing";
  /** Asked by every prompt of this sort, and by no other. */
  readonly onlyOf?: "planning";
  /** What a heading says for the one prompt under it. */
  readonly heading?: RegExp;
  /** Rows and figures alone would be no answer: words are asked before them. */
  readonly withWords?: boolean;
}

/** What is planned is no result: indicators and tasks in it are those to come. */
export const planning =
  /^(?:các |những |nêu |xác định |đề ra |một số )*(?:phương hướng|(?:mục tiêu, )?nhiệm vụ(?:,| và) (?:các )?giải pháp|nhiệm vụ (?:trọng tâm|công tác)|kế hoạch công tác|giải pháp|định hướng)/iu;

/** Strengths and weaknesses asked in one breath have boxes of their own. */
export const assessing = /ưu điểm|khuyết điểm|đánh giá chung|kết quả đạt được/iu;

const movements =
  "(?:các |từng |\\d+ |việc |và |tổ chức |triển khai |thực hiện |phát động |,? )*(?:phong trào|cuộc vận động)";

export const askRules: readonly AskRule[] = [
  {
    asks: "issuedDocuments",
    when: /ban hành (?:và [^.;:]{0,20})?(?:các |hệ thống |những )*(?:văn bản|kế hoạch|quy chế)|văn bản[^.;:]{0,30}(?:đã|được) ban hành|(?:số lượng|danh mục|hệ thống hóa) (?:các )?văn bản|(?:quán triệt|phổ biến|cụ thể h[oó][aá])[^.;:]{0,60}văn bản/iu,
    notOf: "planning",
    withWords: true,
  },
  {
    asks: "emulationPledge",
    when: /giao ước|đăng ký (?:các )?(?:nội dung )?(?:danh hiệu )?thi đua|đăng ký (?:các )?danh hiệu/iu,
    unless: /gắn (?:với )?(?:các |việc )?(?:nội dung )?đăng ký/iu,
    notOf: "planning",
    withWords: true,
  },
  {
    asks: "indicatorTable",
    when: /chỉ tiêu(?! chưa)|so (?:sánh )?(?:với )?(?:cùng kỳ|kế hoạch|năm)|số liệu (?:cụ thể|chứng minh|minh chứng)/iu,
    notOf: "planning",
    withWords: true,
  },
  {
    asks: "movementResults",
    when: new RegExp(`(?:kết quả|tình hình|việc) ${movements}`, "iu"),
    unless: /(?:việc|kết quả) (?:tổ chức )?phát động|văn bản|tổng kết/iu,
    heading: /kết quả (?:triển khai )?(?:tổ chức )?(?:triển khai )?thực hiện (?:các )?phong trào thi đua/iu,
    notOf: "planning",
  },
  {
    asks: "exemplarList",
    when: /điển hình|người tốt,? việc tốt|gương (?:người|sáng|[^.;]{0,20}tiêu biểu)/iu,
    unless: /văn bản|giải pháp/iu,
    notOf: "planning",
  },
  {
    asks: "modelList",
    when: /mô hình|cách làm (?:hay|mới|sáng tạo)/iu,
    unless: /văn bản|giải pháp/iu,
    notOf: "planning",
  },
  { asks: "initiativeCount", when: /sáng kiến/iu, unless: /hội đồng sáng kiến|văn bản/iu, notOf: "planning" },
  {
    asks: "awardMatrix",
    when: /(?:kết quả|tổng số|số (?:lượng|tập thể|cá nhân|lượt)|số liệu|thống kê|tổng hợp|xét|đề nghị|suy tôn)[^.;:]{0,50}(?:khen thưởng|danh hiệu|bằng khen|giấy khen|được khen)|khen thưởng (?:thành tích|chuyên đề|đột xuất|thường xuyên|cống hiến|niên hạn|theo|năm|cho|các|tập thể)|khen (?:cao|chuyên đề|đột xuất|đối ngoại)|danh hiệu [^.;:]{0,20}(?:đạt|được)|(?:đạt|tặng|công nhận) (?:các )?danh hiệu/iu,
    unless: /văn bản|quy chế|tiêu chí|quỹ|kinh phí|đăng ký/iu,
    heading: /^(?:kết quả |về )?(?:công tác |xét )?khen thưởng/iu,
    notOf: "planning",
  },
  {
    asks: "workerLeaderRatio",
    when: /(?:tỷ lệ|tỉ lệ|trong đó|bao gồm|chia ra)[^.;]*(?:lao động trực tiếp|lãnh đạo, quản lý|cán bộ lãnh đạo)|lao động trực tiếp[^.;]*(?:tỷ lệ|%)/iu,
    notOf: "planning",
  },
  {
    asks: "blocActivity",
    when: /hoạt động (?:của )?(?:các )?(?:cụm|khối)|(?:cụm|khối) thi đua[^.;]{0,30}(?:hoạt động|sinh hoạt)/iu,
    notOf: "planning",
    withWords: true,
  },
  {
    asks: "council",
    when: /hoạt động (?:của )?(?:các )?hội đồng|kiện toàn[^.;]{0,40}hội đồng|hội đồng sáng kiến/iu,
    notOf: "planning",
    withWords: true,
  },
  {
    asks: "organisation",
    when: /bộ máy|đội ngũ[^.;]{0,30}làm công tác|(?:cán bộ|công chức|biên chế) (?:chuyên trách|kiêm nhiệm|làm công tác)/iu,
    unless: /tập huấn|bồi dưỡng/iu,
    notOf: "planning",
  },
  {
    asks: "training",
    when: /tập huấn|bồi dưỡng (?:về |nâng cao )?(?:nghiệp vụ|kiến thức|·|công tác|cán bộ|công chức|cho)/iu,
    notOf: "planning",
  },
  { asks: "complaints", when: /đơn thư|khiếu nại|tố cáo/iu, notOf: "planning" },
  { asks: "inspection", when: /thanh tra|kiểm tra/iu, notOf: "planning", withWords: true },
  {
    asks: "fund",
    when: /quỹ (?:thi đua|khen thưởng|tđkt|·)|trích lập|kinh phí[^.;]{0,30}(?:khen thưởng|·)/iu,
    notOf: "planning",
  },
  {
    asks: "limitations",
    when: /tồn tại|hạn chế|khó khăn|vướng mắc/iu,
    unless: assessing,
    notOf: "assessing",
    withWords: true,
  },
  { asks: "unmetTargets", when: /chỉ tiêu chưa (?:đạt|hoàn thành)/iu, withWords: true },
  { asks: "planList", when: /./u, onlyOf: "planning", withWords: true },
];
