/** What Go takes for a space, as a class of a regular expression. */
export const GO_SPACE = String.raw`[\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]`;
