import type { CoachWords } from './words';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
/** Any of these phrases, as whole words. */
const any = (...phrases: readonly string[]): RegExp => new RegExp(`(?<![\\w-])(?:${phrases.join('|')})(?![\\w-])`, 'i');

const change =
  'increase|raise|grow|lift|boost|double|triple|expand|extend|improve|maximi[sz]e|reduce|lower|cut|decrease|shrink|shorten|halve|minimi[sz]e';
const figure =
  'revenue|sales|profits?|margins?|costs?|churn|retention|turnover|engagement|satisfaction|nps|conversion|traffic|leads|productivity|quality|speed|defects|errors|awareness|sickness|absenteeism|output|scrap|loyalty|uptime|throughput|lead time|delivery time|usage|adoption|efficiency';

/** Things by now, though they once were verbs. */
const ingNouns = words('training meeting reading planning reporting building testing writing briefing posting');

/** A figure or a small number in letters. */
const numbers = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['twelve', 12],
]);
const amount = `[€$£]?(\\d[\\d.,]*|${[...numbers.keys()].join('|')})`;

/** English, British and American spelling. */
export const english: CoachWords = {
  openings:
    /^(?:(?:to|we will|we want to|we need to|we must|we should|i will|i want to|successfully|effectively|start to|begin to|continue to|try to|work to|help to)\s+)+/i,
  effort: words(`
    hold organise organize conduct attend meet discuss send write rewrite prepare research analyse analyze verify
    collect gather schedule arrange brief inform contact create recreate translate develop implement introduce
    redesign rebuild install deploy migrate establish define explore investigate evaluate assess communicate
    participate join monitor perform execute practise practice finalise finalize train educate interview compile
    facilitate coordinate co-ordinate administer liaise brainstorm configure evaluate socialise socialize
    give carry run make do take read`),
  effortOrNoun: words(`
    plan report review test support call visit record book post design help check document draft track work survey
    share host coach present talk process update study order label list approach benchmark audit pilot`),
  afterVerb: words(`
    the a an our all every each new old with on to for up out two three four five six ten twelve at least some more
    this these their my its your any both monthly weekly quarterly regular internal external existing`),
  objectiveVerbs: words(
    'create make take give run do develop practise practice establish define explore carry read contact deliver',
  ),
  effortPhrases:
    /^(?:carry out|carrying out|set(?:ting)? up|roll(?:ing)? out|work(?:ing)? on|follow(?:ing)? up|put(?:ting)? together|look(?:ing)? (?:into|at)|sit down|get(?:ting)? (?:approval|sign-?off|feedback|input|quotes?|buy-in)|come up with|hand out|reach out|do)\b/i,
  delivery: words('launch ship publish release deliver produce issue'),
  effortNouns:
    /^(?:the )?(?:(?:implementation|introduction|organi[sz]ation|roll-?out|preparation|participation|creation|development|execution|installation|migration) (?:of|in|for)|(?:planning|training|set-?up) of)\b|\bto be (?:organi[sz]ed|held|completed|conducted|implemented|spent|done|allocated|attended|written|sent|created|defined|redefined)\b/i,
  effortCounted: /\b(?:held|organi[sz]ed|conducted|attended|sent|written|spent|carried out)$/i,
  stems: (word) => {
    if (!word.endsWith('ing') || word.length < 6 || ingNouns.has(word)) return [word];
    const stem = word.slice(0, -3);
    return [word, stem, `${stem}e`, ...(stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [])];
  },
  outcomeClause: any(
    'so that',
    'that',
    'who',
    'whom',
    'which',
    'where',
    'without',
    'until',
    'before',
    'so',
    'whenever',
    'nobody',
    'no one',
    'what',
    'only',
    'the (?:first|next) \\w+',
    'in an? \\w+',
  ),
  vagueVerbs: words(`
    improve enhance optimise optimize increase strengthen foster boost ensure maximise maximize support streamline
    drive promote advance better upgrade raise develop facilitate encourage intensify accelerate`),
  vagueOpenings: /^(?:be|become|get|do)\s+(?:better|more|greater|stronger|good)\b/i,
  vaguePhrases: any(
    'significant(?:ly)?',
    'substantial(?:ly)?',
    'considerabl[ey]',
    'noticeabl[ey]',
    'markedly',
    'dramatically',
    'greatly',
    'as (?!soon)\\w+(?: \\w+)? as possible',
    'regularly',
    'frequently',
    'periodically',
    'from time to time',
    'where (?:appropriate|possible|necessary|needed)',
    'if (?:possible|necessary|needed)',
    'as (?:needed|required|appropriate|necessary)',
    'when needed',
    'various',
    'several',
    'numerous',
    'a lot of',
    'lots of',
    'etc',
    'and so on',
    'and the like',
    'good enough',
    'sufficient(?:ly)?',
    'adequate(?:ly)?',
    'reasonabl[ey]',
    'somewhat',
    'to some extent',
    'more or less',
    'in general',
  ),
  fillers: words(`
    the a an our my your their its in of and at all overall for with across to on by as within more most very
    general company team teams department`),
  noDay: any(
    'ongoing',
    'continuously',
    'continually',
    'constantly',
    'as soon as possible',
    'asap',
    'some ?day',
    'eventually',
    'in due course',
    'at some point',
    'sooner or later',
    'in the long run',
    'when time allows',
    'in the near future',
  ),
  up: words('increase raise grow lift boost double triple expand extend more higher'),
  down: words('reduce lower cut decrease shrink shorten halve minimise minimize fewer less drop'),
  movement: any(
    '(?:increas|improv|reduc|decreas|rais)(?:e|es|ed|ing)',
    'lower(?:ed)?',
    'higher',
    'fewer',
    'less',
    'shorter',
    'faster',
    'quicker',
    'cheaper',
    'gr(?:ow|ows|own|ew)',
    'shortened',
  ),
  jargon: any(
    'synerg\\w+',
    'paradigms?(?: shifts?)?',
    'leverag(?:e|es|ed|ing)',
    'world[- ]class',
    'best[- ]in[- ]class',
    'best[- ]of[- ]breed',
    '(?:cutting|bleeding|leading)[- ]edge',
    'state[- ]of[- ]the[- ]art',
    'next[- ](?:generation|level)',
    'game[- ]chang\\w+',
    'low[- ]hanging fruits?',
    'holistic(?:ally)?',
    'ecosystem',
    'end[- ]to[- ]end',
    'digital transformation',
    'operationali[sz]\\w+',
    'value[- ]add(?:ed|ing)?',
    'thought leader\\w*',
    'mov(?:e|ing) the needle',
    'stakeholder (?:alignment|engagement|management)',
    'disrupti(?:ve|on)',
    'deep[- ]dives?',
    'core competenc\\w+',
    'mission[- ]critical',
    'growth[- ]hack\\w*',
    'actionable',
    'future[- ]proof\\w*',
    'win[- ]win',
    'impactful',
    'ideat\\w+',
    'hyper[- ]?(?:growth|personali[sz]\\w+)',
    'operational excellence',
    'blue[- ]sky',
    'outside the box',
    'customer[- ]centricity',
  ),
  knownAcronyms: words(
    'NPS KPI KPIS OKR OKRS CRM ERP ISO GDPR USA EUR USD GBP API SQL SEO CEO CFO COO CTO CHRO HR IT UK EU UX UI ROI ARR MRR FAQ PDF VAT SLA',
  ),
  namedNumbers:
    /\b(?:19|20)\d\d\b|\bFY\s?\d+|\b[QH][1-4]\b|\b24\/7\b|\b1:1s?\b|\b360\b|\b(?:ISO|IEC|EN|DIN|IFRS|SOC|Plant|Line|Tier|Level|Phase|Version|Horizon|Route|Platform|Building|Hall|Floor|Room|Shift|Zone|Class|Grade|Step|Scope|Type|Model|Unit|Windows|Industry|Web|Year|Site|Region|Gate|Series|number|no\.?)\s?\d[\d.]*|#1\b|\b\d+(?:st|nd|rd|th)\b|\bfirst \d+ (?:days|weeks|months|hours|minutes)\b|[A-Za-z]+\d\w*|\d+[A-Za-z]\w*(?<!\d[kKmM])(?<!\d(?:bn|mn|pp))/gi,
  listMarks: /\n|•|^\s*[-*]\s|(?:^|\s)1[.)]\s.*\s2[.)]\s|\band then\b/i,
  listSeparators: /\s*(?:;|,\s*(?:and\s+)?|\band\b)\s*/i,
  twoAims: new RegExp(
    `(?:\\band\\b|&|\\bwhile\\b|\\bplus\\b|\\bas well as\\b|,)\\s+(?:also\\s+)?(?:${change})(?:ing)?\\b|^(?:${change})\\b.*\\bas well as\\b`,
    'i',
  ),
  twoMeasures: new RegExp(
    `\\b(?:${figure})(?:,\\s*\\w+)*\\s*(?:,|and|&|plus|as well as)\\s+(?:\\w+\\s+){0,2}(?:${figure})\\b|\\b(?:to|of|at|below|under|above|over)\\s+[€$£]?\\d[^;]*?\\s(?:and|plus)\\s[^;]*?\\b(?:to|of|at|below|under|above|over)\\s+[€$£]?\\d`,
    'i',
  ),
  atMost: new RegExp(
    `\\b(?:no more than|not more than|at most|maximum|max|below|under|less than|fewer than)\\s+(?:of\\s+)?${amount}`,
    'i',
  ),
  numbers,
  atLeast: new RegExp(
    `\\b(?:at least|no less than|not less than|no fewer than|minimum|min|above|more than)\\s+(?:of\\s+)?${amount}`,
    'i',
  ),
  badNews:
    /^(?:(?:number|share|rate) of )?(?:customer |staff |employee |logo )?(?:churn|complaints?|absenteeism|scrap|defects?|accidents?|sick days|errors?|error rate|rework|incidents?|outages?|waste|late deliveries|overtime|attrition|resignations)\b/i,
  handled:
    /\b(?:answered|solved|resolved|found|caught|reported|closed|handled|prevented|avoided|within|without|recycled|reused|detected|fixed|explained|settled)\b/i,
  unitInTitle:
    /\b(?:nps|enps|net promoter|score|index|ratio|rating|number of|count of|amount of|how many|eur|usd|gbp|per ?cent|percentage|percent|(?:in|of) (?:days|hours|minutes|weeks|euros?|dollars|pounds))\b|[%€$£]|\((?:days|hours|minutes|weeks|pcs)\)/i,
  neverNothing:
    /\b(?:satisfaction|satisfied|engagement|awareness|retention|churn|attrition|conversion|win rate|margin|availability|uptime|accuracy|on time|on-time|loyalty|trust|productivity|utili[sz]ation|market share|quality score|rating)\b/i,
};
