const faults: { fault: string; pattern: RegExp }[] = [
  { fault: 'a breaking or missing space before : % or »', pattern: /[^\u00a0\d][:%»]|\d[%»]/ },
  { fault: 'a breaking or missing space after «', pattern: /«(?!\u00a0)/ },
  { fault: 'a space before ; ? or !', pattern: /[\s\u00a0\u202f][;?!]/ },
  { fault: 'an English quotation mark', pattern: /[“”"]/ },
  { fault: 'a comma between thousands', pattern: /\d,\d{3}\b/ },
  { fault: 'a breaking or missing space before $', pattern: /[^\u00a0]\$/ },
  { fault: 'a breaking space inside a number', pattern: /\d \d{3}\b/ },
]

/** What is wrong with the typography of a French text, in words; nothing when it is right. */
export function frenchFaults(text: string): string[] {
  return faults.filter(({ pattern }) => pattern.test(text)).map(({ fault }) => fault)
}

/** What is wrong with the typography of an English text. */
export function englishFaults(text: string): string[] {
  return /[«»\u00a0]/.test(text) ? ['French punctuation'] : []
}
