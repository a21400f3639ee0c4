/** How far before a work's name a word of contrast still speaks of it, in characters. */
const reach = 80;

/** Words before a work's name that make it the work that another answers to, and not the one that is cited. */
const contrast =
  /\b(?:unlike|contrary to|in contrast (?:to|with)|against|critici[sz](?:e|es|ed|ing|m|ms)|critiqu(?:e|es|ed|ing)|respon(?:d|ds|ded|ding|se) to|repl(?:y|ies|ied|ying) to|object(?:s|ed|ing|ions?)? to|rebut(?:s|ted|ting|tal)?|refut(?:e|es|ed|ing|ation)|challeng(?:e|es|ed|ing)|buil(?:d|ds|t|ding) on|extend(?:s|ed|ing)?|inspired by|review of|commentary on|publication of|(?:and|with) (?:the|its|his|her|their|an?) (?:follow-up|sequel|companion|successor)s?)\b/i;

/** True when the text before a work's name says that something else answers to it. */
export function isContrasted(before: string): boolean {
  return contrast.test(before.slice(-reach));
}
