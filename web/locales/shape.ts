/** A language the interface speaks. */
export type Language = 'en' | 'fr'

/** A text that exists in both languages, as data carries it. */
export type Bilingual = Record<Language, string>

/** A text's forms by plural category; French has a third, `many`: « 1 000 000 de réponses ». */
export type Plural = { one: string; many?: string; other: string }

/** The shape of a subject's texts: the same keys, any wording. */
export type Widened<T> = T extends string
  ? string
  : T extends { one: string; other: string }
    ? Plural
    : { [Key in keyof T]: Widened<T[Key]> }
