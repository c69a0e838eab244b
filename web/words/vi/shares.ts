import { sharesIn } from "../shares.ts";

const reporters = {
  units: "cơ quan, đơn vị, địa phương",
  blocs: "cụm, khối thi đua",
  parties: "đầu mối",
};

/** How many of whom have reported, said alike on every page. */
export const viShares = {
  reporters,
  shares: sharesIn(reporters, (part, of, who) => `${part}/${of} ${who}`, " và "),
};
