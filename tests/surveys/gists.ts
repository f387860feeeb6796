/** What one gist of an interview guide must be asked with: its elements, in order. */
export type Counterpart = { gist: string; meaning: string; elements: string[] }

/** An open gist: one comment. */
const open = (gist: string, meaning: string, name: string): Counterpart => ({
  gist,
  meaning,
  elements: [name],
})

/** A gist that is comparable over time: closed items, then one comment beside them. */
const closed = (
  gist: string,
  meaning: string,
  items: string[],
  comment = `${items[0]}_comment`,
): Counterpart => ({ gist, meaning, elements: [...items, comment] })

/** The questions put to the co-chairs of the councils in 2019, in short. */
export const councilGists: Counterpart[] = [
  open(
    'A1.1',
    'unique offer or key benefit as a table of four orders of government',
    'unique_value',
  ),
  open('A1.2', 'how value was shown, with examples', 'value_shown'),
  open('A1.3', 'success in three and five years with this structure and funding', 'future_success'),
  open('A1.4', 'what works, what does not, weak spots', 'works_and_weak_spots'),
  open('A1.5', 'relationship with the deputy ministers’ table', 'deputy_ministers'),
  open('A2.1', 'what the mandate should be', 'mandate'),
  open('A2.2', 'whether an enhanced mandate is needed', 'enhanced_mandate'),
  open('A2.3', 'view on accountability for progress, with an annual review', 'accountability'),
  open('A2.4', 'view on removing obstacles and finding resources', 'obstacles_resources'),
  open('A2.5', 'view on coordination of both councils, with regular meetings', 'coordination'),
  open('A2.6', 'view on streamlining groups', 'streamlining'),
  open('A2.7', 'view on liaison with deputy ministers, clerks, cabinet secretaries', 'liaison'),
  open('A2.8', 'opportunities of a first mandate', 'first_mandate'),
  open('A3.1', 'how far to push alignment', 'alignment_reach'),
  open('A3.2', 'whether co-chairs steer it when a group is formed', 'steering_new_groups'),
  closed('A4.1', 'satisfaction with the pace of delivery', ['pace']),
  closed('A4.2', 'capacity of the groups to deliver on time', ['capacity']),
  open('A5.1', 'proposed alignment of groups to the priorities', 'proposed_alignment'),
  open('A6.1', 'how to measure success', 'measuring_success'),
  open('A6.2', 'what to measure', 'what_to_measure'),
  open('A6.3', 'whether to target the short-term goals', 'target_short_term'),
  open('A6.4', 'whether they are achievable', 'achievable'),
  open('A6.5', 'who is best placed', 'best_placed'),
  open('A6.6', 'the best way', 'best_way'),
]

/** The questions put to the co-chairs of the working groups in 2019, in short. */
export const groupGists: Counterpart[] = [
  open('B1.1', 'purpose', 'purpose'),
  open('B1.2', 'main priorities', 'main_priorities'),
  open('B1.3', 'work under way', 'work_under_way'),
  open('B1.4', 'outcomes', 'outcomes'),
  open('B1.5', 'how often the group meets', 'meeting_frequency'),
  closed(
    'B1.6',
    'satisfaction with engagement and with pace',
    ['engagement', 'pace'],
    'engagement_pace_comment',
  ),
  open('B1.7', 'other groups doing related work', 'related_groups'),
  open('B1.8', 'groups it interacts with or could', 'interactions'),
  open('B2.1', 'point at which tasks are done and the group dissolved', 'end_point'),
  open('B2.2', 'in six months, in a year', 'six_months_one_year'),
  open('B2.3', 'next report, to which council, on what', 'next_report'),
  open('B3.1', 'challenges in advancing work, mandate or activities', 'challenges'),
  open('B4.1', 'expectations of the councils', 'expectations'),
  open('B4.2', 'support and opportunities needed', 'support_needed'),
  closed(
    'B4.3',
    'whether direction is timely, and useful',
    ['timely', 'useful'],
    'timely_useful_comment',
  ),
  open('B4.4', 'other needs as a co-chair', 'other_needs'),
  closed(
    'B5.1',
    'how well priorities and logic model are known',
    ['know_priorities', 'know_logic_model'],
    'know_comment',
  ),
  open('B5.2', 'links seen', 'links'),
  open('B5.3', 'how the group supports it', 'contribution'),
  open('B6.1', 'views on more detailed workplans', 'detailed_workplans'),
  open('B6.2', 'how many years ahead is reasonable', 'horizon'),
  open('B7.1', 'how the group measures or measured success', 'success_measures'),
  open('B8.1', 'value to the person, jurisdiction, management', 'value_of_taking_part'),
  open('B8.2', 'unique offer of the councils', 'unique_offer'),
  open('B9.1', 'other topics', 'other_topics'),
  open('B9.2', 'other comments', 'other_comments'),
]
