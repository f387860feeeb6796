/** A text in both official languages; both are always there. */
export type Bilingual = { en: string; fr: string }
export type Language = 'en' | 'fr'
