/** What the problem words of rounds, of the consultations that hold them and of their launches say. */
export const roundProblems = {
  'wave.unknown': 'That survey round doesn’t exist.',
  'wave.closed': 'This survey round is closed.',
  'wave.open': 'This survey round is still open: its answers are shown to nobody until it closes.',
  'wave.nobody':
    'Nobody matches that choice of people. Add a council, a role or a group, or ask more orders of government.',
  'wave.ends_before_start':
    'The last day of a round can’t be before today. Choose today or a later day.',
  'wave.too_few':
    'Too few people would be invited to protect their answers ({invited}). At least {threshold} are needed, of at least {units} jurisdictions: ask more people.',
  'wave.too_long':
    'A round stays open for a year at most. Choose a last day no later than {until}.',
  'wave.audience_unknown':
    'No council or working group has the code “{code}”. Load the page again, and choose among those there are.',
  'wave.overlaps':
    'A round of the same survey is already open for some of these people. Wait until it closes, or ask others.',
  'late.not_taken':
    'This round takes no late answers: it was anonymous, or held elsewhere. Nobody’s answers could be told from another’s.',
  'late.until_past': 'This day is past. Choose today or a later day.',
  'late.until_far': 'Late answers are taken for a year at most. Choose a day no later than {last}.',
  'late.answers_erased':
    'Answers of this round were erased: those left can’t be counted again with late ones.',
  'wave.not_named': 'Single answers are shown only in named rounds.',
  'wave.no_addresses':
    'Messages come back from every address of these people. Correct the addresses first.',
  'wave.extension_earlier': 'This round is already open until {closesOn}. Choose a later day.',
  'wave.extension_anonymous':
    'The last day of an anonymous round is part of the words its members compare, so it can’t be moved. You can close the round early.',
  'consultation.unknown': 'That consultation doesn’t exist.',
  'consultation.ended': 'This consultation has ended: it opens no more rounds.',
  'consultation.paused': 'This consultation is paused: nothing is sent until you resume it.',
  'consultation.overlaps_itself':
    'A round would still be open when the next one opens. Keep rounds open for fewer days, or hold them less often.',
  'consultation.round_open':
    'The consultation’s last round is still open, until {closesOn}. The next one opens when it has closed.',
  'consultation.changed_meanwhile':
    'This rule was changed meanwhile ({by}). Nothing of yours was kept. Open the page again in another tab to see what it says now, then enter your changes there.',
  'consultation.period_unknown': 'No round of this consultation is due to open in that month.',
  'consultation.not_proposable':
    'This round can’t be proposed again: it waits for a co-chair already, or more than half of its days have passed.',
  'wave.people_fixed':
    'The people of an anonymous round are fixed at its launch: nobody can be taken out.',
  'wave.stratum_too_small':
    'A part of this round would have {invited} people ({council}); an anonymous round needs at least {threshold} in each. Ask everybody together, or ask more people.',
  'wave.keys_missing':
    'The keys of this anonymous round can’t be read. Nothing is lost: the administrator must give the program its key folder (ROUND_KEYS_DIR) back.',
  'launch.needs_approval':
    'An anonymous round opens once a co-chair has approved its launch. Send it to them for approval.',
  'launch.needs_smtp':
    'An anonymous round needs a mail server: its links are shown to nobody, so they can’t be handed over by hand. The administrator sets SMTP_URL.',
  'launch.needs_https':
    'An anonymous round needs an address that starts with https: browsers make ballots on secure pages only. The administrator sets PUBLIC_URL.',
  'launch.nobody_to_approve':
    'An anonymous round is approved by a second person, a co-chair, and there is none. Give somebody that role first.',
  'launch.not_anonymous': 'Only an anonymous round waits for an approval. Open this one directly.',
  'launch.unknown': 'No launch like this waits for an approval.',
  'launch.decided': 'This launch was decided already. Load the page again to see how.',
  'launch.same_person': 'You proposed this launch: a second person approves it.',
  'launch.people_changed':
    'The people this round would ask have changed since you opened the page. Look at the list again, then approve.',
}
