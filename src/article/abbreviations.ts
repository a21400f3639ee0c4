/**
 * What full stops mean behind words. Collected from the English of encyclopedia articles and their references.
 */

/** Always go on: titles before names, and words that introduce what follows. */
export const neverEnding = words(
  'dr mr mrs ms mx prof hon pres gov sen rep gen col maj brig capt cmdr lt sgt cpl pvt adm st ste mt ft',
  'v vs viz cf eg ie e.g i.e ca approx resp esp incl excl wm chas geo thos jos messrs mme mlle supt insp fr op al-',
);

/** Go on when a number follows, as in `no. 2`. */
export const beforeNumbers = words(
  'no nos nr vol vols p pp pg pgs page pages fig figs eq eqs eqn sec secs ch chap chaps art arts pt pts tab',
  'ex v vv l ll fn n nn app bk bd ser sch cl para paras col cols ver jan feb mar apr jun jul aug sep sept oct nov dec',
  'est c b d r fl',
);

/** End a sentence only before a word that sentences begin with, as in `Smith et al. They`. */
export const seldomEnding = words(
  'al inc ltd co corp bros llc plc jr sr dept univ inst assoc soc proc trans acad sci natl intl int dist ed eds',
  'vol vols pp ibid rev ver eds misc tech lett phys chem biol med bull ann math jan feb mar apr jun jul aug sep sept',
  'oct nov dec mon tue wed thu fri sat sun ave blvd rd hwy a.m p.m',
);

/** Words that sentences begin with and names do not. */
export const starters = words(
  'the a an this that these those it its he she they we you his her their our my there here',
  'in on at by for from with without as if when while where after before since although though however but and or nor yet so',
  'because both each every some many most several other others another such no not then thus hence therefore moreover',
  'furthermore also despite during between among under over through to until unlike according following given what why how',
  'who which whether today later earlier recent recently finally first second third once only even still instead nevertheless',
  'nonetheless meanwhile all any few more much one two three four five like about against within is are was were do does did',
  'can could may might will would should let consider note see',
);

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
