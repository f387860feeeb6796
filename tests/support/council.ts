import type { Db } from '../../api/database/connect.ts'

/** A member's seat: home council and jurisdiction. */
export type Seat = { home: 'PSSDC' | 'PSCIOC'; jurisdiction: string }

/** Seats people in the councils, `member01@example.org` and on, as members of their home council since April 2023; returns their e-mails. */
export async function seatMembers(db: Db, seats: readonly Seat[]): Promise<string[]> {
  const people = seats.map(({ home, jurisdiction }, index) => {
    const number = String(index + 1).padStart(2, '0')
    return {
      name: `Member ${number} Sample`,
      email: `member${number}@example.org`,
      language: index % 2 === 0 ? 'en' : 'fr',
      jurisdiction_code: jurisdiction,
      home_council_code: home,
    }
  })
  const kept = await db
    .insertInto('person')
    .values(people)
    .returning(['id', 'email', 'home_council_code'])
    .execute()
  const roles = kept.map(({ id, home_council_code }) => ({
    person_id: id,
    role: 'member',
    council_code: home_council_code,
    starts_on: '2023-04-01',
  }))
  await db.insertInto('person_role').values(roles).execute()
  return people.map(({ email }) => email)
}

/** Ten seats on the one council and four on the other, each of another organisation where it can be. */
export const fourteenSeats: readonly Seat[] = [
  ...['NL', 'PE', 'NS', 'NB', 'QC', 'MB', 'SK', 'AB', 'CA-ESDC'].map((jurisdiction) => ({
    home: 'PSSDC' as const,
    jurisdiction,
  })),
  ...['BC', 'YT', 'NT', 'NU'].map((jurisdiction) => ({ home: 'PSCIOC' as const, jurisdiction })),
]
