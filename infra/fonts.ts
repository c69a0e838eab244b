const tinos = "node_modules/@expo-google-fonts/tinos";

/** The four faces of the official form, set beside the bundle as `fonts/`. */
export const fonts = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"].map((face) => ({
  from: `${tinos}/${face}/Tinos_${face}.ttf`,
  to: `fonts/Tinos_${face}.ttf`,
}));
