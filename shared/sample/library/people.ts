import { atLeast, atMost, baseline, between, count, type Library, num, steps, yes } from './templates';

export const people: Library = {
  department: 'People',
  head: 'Chief People Officer',
  themes: [
    {
      objectives: [
        'Be a place that people recommend to their friends',
        'Give every manager the time and skill to lead well',
        'Make working here feel fair wherever you sit',
      ],
      whys: [
        'Two in five leavers name their manager; the rest of our promises depend on this one.',
        'We grow only as fast as good people stay and bring others.',
      ],
      results: [
        num('Employee net promoter score', 'points', [8, 18], [28, 36]),
        num('Regretted leavers in twelve months', '%', [9, 12], [5, 7], 1),
        num('Managers with a one-to-one in the last two weeks', '%', [48, 58], [80, 90]),
        atLeast('Answers to the quarterly pulse', '%', 75, 55),
        steps(
          'One fair process for flexible hours',
          'Collect what teams do today',
          'Agree the rules',
          'Pilot in two departments',
          'Open to everyone',
        ),
        num('Open roles filled from inside', '%', [14, 20], [28, 35]),
      ],
      initiatives: [
        'Run listening rounds in every department',
        'Publish what came of the last pulse',
        'Give each new manager a partner for the first year',
        'Drop two approval steps for flexible hours',
      ],
      talk: 'People feel heard when they raise something',
    },
    {
      objectives: [
        'Know early where a team is overloaded, and act',
        'Close the gap between what we say and what new starters see',
        'Build the bench for the roles we cannot do without',
      ],
      whys: [
        'Sickness and leaving cost more than the help that would have prevented them.',
        'We plan for machines years ahead and for people hardly at all.',
      ],
      results: [
        num('Critical roles with a ready successor', '%', [22, 34], [60, 75]),
        atMost('Overtime per head and month', 'hours', 6, 14),
        num('New starters who would apply again after 90 days', '%', [70, 78], [88, 94]),
        yes('Work council agreement on the overload signal signed'),
        baseline('Time from first overload sign to help', 'days', [9, 24]),
      ],
      initiatives: [
        'Map critical roles with each head',
        'Set up a monthly overload round with the works council',
        'Rewrite the promise on the careers page',
      ],
      talk: 'Teams ask for help before they are worn out',
    },
  ],
  teams: [
    {
      name: 'Recruiting',
      scales: true,
      lead: 'Head of Recruiting',
      roles: ['Recruiter', 'Sourcing Specialist', 'Recruiting Coordinator'],
      themes: [
        {
          objectives: [
            'Hire the people {region} needs before the season starts',
            'Make our hiring quick without making it careless',
            'Become the first call for heating engineers in {region}',
          ],
          whys: [
            'Every unfilled engineer seat means about nine installations a month that we turn down.',
            'Good candidates are gone in three weeks; we take six.',
          ],
          results: [
            num('Days from application to signed offer', 'days', [42, 55], [21, 28]),
            num('Offers accepted', '%', [61, 69], [80, 88]),
            count('Field engineers hired', 'people', [14, 30]),
            num('Interviews per hire', 'interviews', [9, 12], [5, 6]),
            num('Candidates who rate the process good, also when refused', '%', [52, 60], [75, 84]),
            between('Share of hires through referrals', '%', 25, 45),
          ],
          initiatives: [
            'Move interviews of one role into a single day',
            'Ring every referred candidate within two days',
            'Train twelve interviewers',
            'Open an engineers’ evening at the depot',
          ],
          talk: 'Managers trust the people we send them',
        },
        {
          objectives: [
            'Grow our own engineers instead of buying them',
            'Open our trades to people who never saw themselves here',
          ],
          whys: [
            'The market for trained engineers is empty; schools and career changers are not.',
            'A trade with one kind of people in it recruits only that kind.',
          ],
          results: [
            count('Apprentices signed for next year', 'people', [12, 24]),
            num('Women among applicants for technical roles', '%', [8, 12], [18, 25]),
            steps(
              'A course for career changers',
              'Content agreed with the chamber',
              'Trainers released',
              'First ten places filled',
              'First group finishes',
            ),
            num('Apprentices who stay after their exam', '%', [64, 72], [85, 92]),
            yes('Partner schools contract for {region} signed'),
          ],
          initiatives: [
            'Visit ten schools with an apprentice, not with a slide show',
            'Write adverts without the long wish list',
            'Offer taster weeks in the test hall',
          ],
          talk: 'Apprentices tell their friends to come',
        },
      ],
    },
    {
      name: 'Payroll',
      lead: 'Head of Payroll',
      roles: ['Payroll Specialist', 'Payroll Analyst', 'Time Recording Clerk'],
      themes: [
        {
          objectives: [
            'Pay everyone right the first time, every month',
            'Make the payslip the least surprising letter of the month',
            'Close payroll without the last-minute rush',
          ],
          whys: [
            'A wrong payslip costs more trust than a good one earns.',
            'Corrections take a third of our month and nobody thanks us for them.',
          ],
          results: [
            num('Payslips corrected after the run', 'per 1,000', [14, 22], [3, 6], 1),
            num('Days from cut-off to payment', 'days', [9, 11], [4, 6]),
            atMost('Payroll questions open longer than two days', 'questions', 10, 30),
            num('Time sheets in before the cut-off', '%', [71, 80], [95, 98]),
            steps(
              'Shift premiums calculated by the system',
              'Rules written down',
              'Run beside the old sheet',
              'Two months without a difference',
              'Old sheet retired',
            ),
            num('Manual entries per run', 'entries', [380, 460], [90, 140]),
          ],
          initiatives: [
            'Check the ten commonest errors before the run',
            'Send a reminder two days before the cut-off',
            'Retire the old premium sheet',
            'Show each change of pay on its own line',
          ],
          talk: 'People come to us with questions, not with complaints',
        },
      ],
    },
    {
      name: 'Learning and Development',
      lead: 'Head of Learning',
      roles: ['Learning Designer', 'Trainer', 'Learning Coordinator'],
      themes: [
        {
          objectives: [
            'Turn training hours into skills we can see at work',
            'Make {product} easy to learn for every crew',
            'Have a trained manager in front of every team',
          ],
          whys: [
            'We book two thousand training hours a quarter and cannot say what came of them.',
            'Crews learn the new units on the customer’s roof today.',
          ],
          results: [
            num('Crews certified on {product}', '%', [20, 32], [75, 90]),
            num('Managers through the first-line programme', '%', [30, 42], [80, 95]),
            num('Participants who still use it after 60 days', '%', [34, 45], [60, 72]),
            count('Short lessons published by engineers themselves', 'lessons', [18, 36]),
            baseline('Repeat visits that better training would have saved', '%', [6, 15], 1),
            yes('Training records in one place'),
          ],
          initiatives: [
            'Film the ten hardest steps',
            'Ask for proof at work in place of a quiz',
            'Hand the course over to two crew leaders',
            'Follow every course up after 60 days',
          ],
          talk: 'What we teach is used the week after',
        },
      ],
    },
    {
      name: 'HR Partners',
      scales: true,
      lead: 'Head of HR Partners',
      roles: ['HR Partner', 'HR Advisor'],
      themes: [
        {
          objectives: [
            'Help leaders of {region} solve people questions early',
            'Bring OKR talks into every team meeting',
            'Cut absence in {site} by dealing with its causes',
          ],
          whys: [
            'By the time a case reaches us it is usually a conflict.',
            'Goals that nobody talks about between January and December change nothing.',
          ],
          results: [
            num('Teams with a check-in in each of the last four weeks', '%', [35, 48], [75, 88]),
            num('Sick days per head and quarter', 'days', [3.6, 4.4], [2.6, 3.1], 1),
            num('Cases solved before they become formal', '%', [40, 52], [70, 80]),
            num('Leaders who say their partner helped', '%', [62, 70], [85, 92]),
            steps(
              'Return-to-work talks in {site}',
              'Leaflet agreed',
              'Team leads trained',
              'Three months of practice',
              'Review with the works council',
            ),
          ],
          initiatives: [
            'Sit in on one team meeting each week',
            'Train every team lead in return-to-work talks',
            'Publish the three commonest causes of conflict',
            'Name a champion in every team',
          ],
          talk: 'Leaders call before it burns',
        },
      ],
    },
  ],
};
