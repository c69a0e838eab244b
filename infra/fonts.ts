import { officeFonts } from "./stage.ts";

const tinos = "node_modules/@expo-google-fonts/tinos";

/**
 * An office with a licence for Times New Roman names its folder of four files; everyone else prints in Tinos.
 */
const office = {
  "400Regular": "regular.ttf",
  "400Regular_Italic": "italic.ttf",
  "700Bold": "bold.ttf",
  "700Bold_Italic": "bold-italic.ttf",
};

/** The four faces of the official form, set beside the bundle as `fonts/`. */
export const fonts = Object.entries(office).map(([face, file]) => ({
  from: officeFonts ? `${officeFonts}/${file}` : `${tinos}/${face}/Tinos_${face}.ttf`,
  to: `fonts/Tinos_${face}.ttf`,
}));
