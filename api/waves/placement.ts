import type { Place } from './gather.ts'

/** Finds the place in the frame of a pseudonym, given in hexadecimal. */
export type Placement = {
  add(pseudonym: string, place: Place): void
  placeOf(pseudonym: string): Place | undefined
}

/** Of a pseudonym's 32 bytes so many words of four are compared: 128 bits, enough that no two people of any frame share them. */
const words = 4
const firstSlots = 1 << 12

/**
 * A table from pseudonyms to places in flat memory, some forty bytes a person: a map of strings for a frame of a million
 * would take several times that, and hold up every collection of garbage.
 */
export function placement(): Placement {
  const places: Place[] = []
  const numberOf = new Map<Place, number>()
  let slots = emptySlots(firstSlots)
  let filled = 0
  return {
    add(pseudonym, place) {
      const number = numberOf.get(place) ?? places.push(place)
      numberOf.set(place, number)
      if (filled * 2 >= slots.numbers.length) slots = grown(slots)
      filled += 1
      put(slots, keyOf(pseudonym), number)
    },
    placeOf: (pseudonym) => places[(slots.numbers[slotOf(slots, keyOf(pseudonym))] ?? 0) - 1],
  }
}

/** Open addressing: a slot's number is 0 where it is free, else its place's, from 1. */
type Slots = { keys: Buffer; numbers: Uint32Array }

const keyBytes = words * 4
const keyOf = (pseudonym: string): Buffer => Buffer.from(pseudonym.slice(0, keyBytes * 2), 'hex')

const emptySlots = (count: number): Slots => ({
  keys: Buffer.alloc(count * keyBytes),
  numbers: new Uint32Array(count),
})

function grown(before: Slots): Slots {
  const after = emptySlots(before.numbers.length * 2)
  before.numbers.forEach((number, slot) => {
    if (number > 0) put(after, before.keys.subarray(slot * keyBytes, (slot + 1) * keyBytes), number)
  })
  return after
}

function put(slots: Slots, key: Buffer, number: number): void {
  const slot = slotOf(slots, key)
  key.copy(slots.keys, slot * keyBytes, 0, keyBytes)
  slots.numbers[slot] = number
}

/** Where the key is, or the free slot where it would be. */
function slotOf({ keys, numbers }: Slots, key: Buffer): number {
  const last = numbers.length - 1
  let slot = key.readUInt32LE(0) & last
  while (numbers[slot] !== 0 && !sameAt(keys, slot * keyBytes, key)) slot = (slot + 1) & last
  return slot
}

function sameAt(keys: Buffer, from: number, key: Buffer): boolean {
  for (let at = 0; at < keyBytes; at += 4)
    if (keys.readUInt32LE(from + at) !== key.readUInt32LE(at)) return false
  return true
}
