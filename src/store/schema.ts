export type ColumnType = "integer" | "bigint" | "real" | "text" | "blob";

export interface TableOf {
  about: string;
  columns: Record<string, readonly [ColumnType | `${ColumnType}?`, string]>;
}

/**
 * The ledger's tables: what each holds, and each column with its type and meaning. `docs/schema.md` is made
 * of this; the migrations make the tables themselves. Numbers called "no" are the store's own, given in the
 * order of arrival, and never leave it.
 */
export const TABLES = {
  ledger: {
    about: "One row: what this file or schema is.",
    columns: {
      product: ["text", 'Always "hearsay".'],
      schema: ["integer", "How many migrations it has been through."],
    },
  },
  report: {
    about: "A report, whatever becomes of its text.",
    columns: {
      no: ["integer", "The store's number."],
      id: ["text", 'Public id: the caller\'s, or "r" and ten hex digits of a SHA-256.'],
      given: ["text?", "The caller's id, where there is one."],
      url: [
        "text?",
        "Address in its common form: no fragment, no tracking parameters, host in lower case.",
      ],
    },
  },
  version: {
    about:
      "The text of a report as it stood once, with what was given along with it. Never changed.",
    columns: {
      no: ["integer", "The store's number."],
      report: ["integer", "The report's number."],
      number: ["integer", "From 1, in the order of arrival."],
      shelf: [
        "bigint",
        "Place in the search index: day of `read` since 1970 times 2^32, and 32 bits of the text's hash.",
      ],
      sha256: ["text", "SHA-256 of the text in UTF-8, in hex."],
      title: ["text?", "As given."],
      url: ["text?", "As given."],
      publisher: ["text?", "As given."],
      author: ["text?", "As given."],
      language: ["text?", "As given."],
      published: ["text?", "Date or time of publication as given (ISO 8601)."],
      read: [
        "text",
        "The day from which it could be known: that of publication, else the one it was added on.",
      ],
      added: ["text", "When it was added (RFC 3339, UTC)."],
      text: ["text", "The text, every character as given."],
    },
  },
  analysis: {
    about: "What an analyser found in a version. Several for a version: the last one speaks.",
    columns: {
      no: ["integer", "The store's number."],
      version: ["integer", "The version's number."],
      analyser: ["text", "Version of the analyser."],
      added: ["text", "When it was added (RFC 3339, UTC)."],
      about: ["text", "The version's weightiest stems, parted by blanks: what it is about."],
      body: ["blob", "The analysis without the report, as JSON, deflated (RFC 1951)."],
    },
  },
  told_day: {
    about:
      "Derived. The days of all that a version tells of, so that a timeline opens few versions.",
    columns: {
      shelf: ["bigint", "The version's place in the search index."],
      report: ["integer", "The report's number."],
      version: ["integer", "The version's number."],
      analysis: ["integer", "The number of its last analysis."],
      read: ["text", "That of the version."],
      days: [
        "text",
        'First and last day of each, 9999-99-99 where none is known, parted by commas: "2024-10-08 2024-10-13".',
      ],
    },
  },
  event: {
    about: "An event that a version tells of. Spans count UTF-16 code units of the version's text.",
    columns: {
      no: ["integer", "The store's number."],
      analysis: ["integer", "The analysis's number."],
      id: ["text", "Public id, derived from the report, the text's hash and the trigger's span."],
      thread: [
        "text",
        "Id of the thread that it would found: any of these leads to the thread that it is in.",
      ],
      local: ["text", "Id in the analysis."],
      type: ["text", "PLOVER type, or OTHER."],
      mode: ["text?", "PLOVER mode."],
      trigger_start: ["integer", "Where the word that tells of it starts."],
      trigger_end: ["integer", "Where that word ends."],
      word: ["text", "Lemma of that word."],
      evidence_start: ["integer", "Where the clause that it rests on starts."],
      evidence_end: ["integer", "Where that clause ends."],
      earliest: ["text?", "First day on which it can have happened; null where open."],
      latest: ["text?", "Last day on which it can have happened; null where open."],
      terms: ["text", "Stems of the clause's other content words, parted by blanks."],
      setting: ["text?", "Keys of what its sentence names besides, as a JSON list."],
      passage: [
        "text",
        "Stems of the sentences around it, the rarest first, parted by blanks: what it is told with.",
      ],
      line: ["text?", "What its clause tells, in the words of a heading."],
      main: ["integer", "1 where the report is about it."],
    },
  },
  role: {
    about: "Who acts in an event, who is acted on, and where.",
    columns: {
      event: ["integer", "The event's number."],
      nth: ["integer", "From 0, in the order of the digest."],
      role: ["text", "actor, recipient or place."],
      span_start: ["integer", "Where its words start."],
      span_end: ["integer", "Where they end."],
      words: ["text", "The words."],
      key: ["text?", 'Who or what it is across reports: "country:KP".'],
      country: ["text?", "ISO 3166 alpha-2 of the state that it belongs to or speaks for."],
      head: ["text", "Stem of the noun that heads it."],
    },
  },
  claim: {
    about: "That someone says an event happened, or did not.",
    columns: {
      no: ["integer", "The store's number."],
      event: ["integer", "The event's number."],
      id: ["text", "Public id, derived from the event's and the holders' spans."],
      local: ["text", "Id in the analysis."],
      act: ["text", "What the innermost holder does in saying it."],
      factuality: ["text", "How it stands in that holder's eyes, after FactBank."],
      said_earliest: ["text?", "First day on which it can have been said."],
      said_latest: ["text?", "Last day on which it can have been said."],
      evidence_start: ["integer", "Where the words that it rests on start."],
      evidence_end: ["integer", "Where they end."],
    },
  },
  holder: {
    about: "Who holds a claim, outermost first. A claim without a row here is the report's own.",
    columns: {
      claim: ["integer", "The claim's number."],
      nth: ["integer", "From 0, outermost first."],
      words: ["text", "The holder's words."],
      span_start: ["integer?", "Where they start; null where the source is left unsaid."],
      span_end: ["integer?", "Where they end."],
      key: ["text?", "Who it is across reports."],
      name: ["text", "Name to show."],
      kind: ["text", "Kind of source."],
      country: ["text?", "ISO 3166 alpha-2 of the state that it belongs to or speaks for."],
    },
  },
  figure: {
    about: "A number that a version gives for an event.",
    columns: {
      event: ["integer", "The event's number."],
      nth: ["integer", "From 0, in the order of the digest."],
      span_start: ["integer", "Where its words start."],
      span_end: ["integer", "Where they end."],
      measure: ["text", "What is measured: killed, injured, deployed …"],
      counted: ["text", 'What is counted: "soldiers".'],
      low: ["real?", "Least value, inclusive; null where open."],
      high: ["real?", "Greatest value, inclusive; null where open."],
      approximate: ["integer", '1 where it says "about" or the like.'],
    },
  },
  entity: {
    about: "Who and what a version names.",
    columns: {
      analysis: ["integer", "The analysis's number."],
      nth: ["integer", "From 0, in the order of the digest."],
      key: ["text", "Who or what it is across reports."],
      name: ["text", "Name to show."],
      kind: ["text", "person, organisation, country, place …"],
      country: ["text?", "ISO 3166 alpha-2 of the state that it belongs to."],
      latitude: ["real?", "Degrees north, where it can be put on a map."],
      longitude: ["real?", "Degrees east."],
      grain: ["text?", "How precise that is: point, city, region or country."],
      mentions: ["text", 'Spans of its mentions: "16-20 33-40".'],
    },
  },
  block: {
    about: "Keys under which events meet that might be the same: only those are compared.",
    columns: {
      key: [
        "bigint",
        "The key: its day since 1970, and 14 bits more for those before, times 2^32, and 32 bits of its SHA-256.",
      ],
      event: ["integer", "The event's number."],
    },
  },
  link: {
    about: "That two events are told as one. Depends on the two alone.",
    columns: {
      a: ["integer", "The lesser event number."],
      b: ["integer", "The greater event number."],
      score: ["real", "How sure."],
      because: ["text", "The rules that speak for it, parted by blanks."],
    },
  },
  sketch: {
    about: "What is kept of a version's words to find copies of them.",
    columns: {
      version: ["integer", "The version's number."],
      body: ["blob", "32-bit hashes, little-endian."],
    },
  },
  band: {
    about: "Keys under which versions meet that might copy each other.",
    columns: {
      key: ["bigint", "48 bits of the key's SHA-256."],
      version: ["integer", "The version's number."],
    },
  },
  copy: {
    about: "That two versions share their words.",
    columns: {
      a: ["integer", "The lesser version number."],
      b: ["integer", "The greater version number."],
      resemblance: ["real", "Jaccard of their five-word shingles."],
    },
  },
  story_key: {
    about: "Keys under which versions meet that might tell of one story.",
    columns: {
      key: ["bigint", "48 bits of the key's SHA-256."],
      version: ["integer", "The version's number."],
    },
  },
  story_part: {
    about: "What a version is about, and the versions that might tell of one story with it.",
    columns: {
      version: ["integer", "The version's number."],
      component: ["integer", "Derived. Number of one of the versions that belong together."],
      vector: ["text", "Stems and their weights in millionths, parted by blanks."],
    },
  },
  correction: {
    about:
      "What people decided, beside what the machine found. Taking one back is a row of its own.",
    columns: {
      no: ["integer", "The store's number."],
      id: ["text", "Public id."],
      action: ["text", "accept, reject, change, merge, split, alias or undo."],
      target: ["text", "Claim, thread, entity key or correction that it is about."],
      field: ["text?", "The field that it changes."],
      value: [
        "text?",
        "New value, other thread, claims to split off, or the entity that it is the same as.",
      ],
      author: ["text", "Who decided."],
      reason: ["text", "Why."],
      at: ["text", "When (RFC 3339, UTC)."],
    },
  },
  name: {
    about: "Derived. Names and the entities that go by them.",
    columns: {
      fold: ["text", "The name in lower case, without accents."],
      key: ["text", "Who or what goes by it."],
    },
  },
  known: {
    about: "Derived. Who and what reports name, each once, by the most usual of all that they say.",
    columns: {
      key: ["text", "Who or what it is across reports."],
      kind: ["text", "What the key says: person, organisation, country, place …"],
      name: ["text", "Name to show."],
      country: ["text?", "ISO 3166 alpha-2 of the state that it belongs to."],
      place: ["text?", 'Degrees north and east, and how precise they are: "50.01 20.98 city".'],
      reports: ["integer", "How many reports name it; 0 where none does by their last analyses."],
      first_read: ["text", "Day of the first report in which an analysis found it."],
      last_read: ["text", "Day of the last one."],
      faces: [
        "text",
        "How it is named, as a JSON list: name, state, place (both empty where none is shown) and how many reports say so, each by the last of its versions that names it.",
      ],
    },
  },
  strand: {
    about:
      "Derived. How events were woven into threads, one after the other; only those of the last analysis of a version.",
    columns: {
      event: ["integer", "The event's number."],
      place: ["text", "Where it stands in the order in which threads take events up."],
      home: ["integer", "The event that founded the thread it joined, maybe itself."],
      root: ["integer", "The event that founded the thread it is in now."],
      taken_by: ["integer?", "Of a founder: that of the thread which took its own in."],
      taken_at: ["text?", "The place of the event that joined the two."],
    },
  },
  thread: {
    about:
      "Derived. Each thread in short, for lists, as the reports read by a day tell it, the last version of each: one row from each day on which it changed.",
    columns: {
      founder: ["integer", "The number of the event that founded it."],
      id: ["text", "Public id: that of the thread which its founding event founds."],
      since: ["text", "The first day on which it stood so."],
      until: ["text", "The first day on which it did not; 9999-12-31 for as it stands now."],
      title: ["text", "One line in the ledger's own words."],
      type: ["text", "PLOVER type, or OTHER."],
      standing: ["text", "reported, claimed, denied …"],
      earliest: ["text?", "First day on which it can have happened."],
      latest: ["text?", "Last day on which it can have happened."],
      happened: [
        "text",
        "By what it stands in a timeline: the first of these days, and the last; 9999-99-99 where none is known.",
      ],
      reports: ["text", "Ids of its reports by day of publication, as a JSON list."],
      origins: ["integer", "How many of them are independent of each other."],
      contested: ["integer", "How many hold the lesser of the two views on it."],
      weight: [
        "integer",
        "2 where it is contested, and 1 more where it has a type: of a day the weightiest come first.",
      ],
      figures: ["integer", "How many figures it gives."],
      last_read: ["text", "Day of its last report."],
    },
  },
  story: {
    about:
      "Derived. Reports read by a day that tell of one story, the last version of each: one row from each day on which it changed.",
    columns: {
      id: ["text", "Public id, derived from its first report's."],
      since: ["text", "The first day on which it stood so."],
      until: ["text", "The first day on which it did not; 9999-12-31 for as it stands now."],
      component: ["integer", "The component that it is part of."],
      title: ["text", "Title of its first report; empty where it has none."],
      first_read: ["text", "Day of its first report."],
      last_read: ["text", "Day of its last report."],
      versions: ["text", "Numbers of its versions by day of publication, as a JSON list."],
    },
  },
  story_version: {
    about: "Derived. Which story a version tells of, by days.",
    columns: {
      version: ["integer", "The version's number."],
      since: ["text", "The first day on which it did."],
      until: ["text", "The first day on which it did not; 9999-12-31 where it still does."],
      story: ["text", "The story's id."],
    },
  },
  doubt: {
    about: "Derived. What of a thread a person should look at, and has not decided on.",
    columns: {
      founder: ["integer", "The thread's."],
      since: ["text", "That of the thread's row."],
      claim: ["text", "Id of the claim that is unsure; empty where the thread as a whole is."],
      thread: ["text", "The thread's id."],
      weight: ["integer", "How much it matters."],
      because: ["text", "Rules of docs/standing.md with what they found, as a JSON list of lists."],
    },
  },
  thread_event: {
    about: "Derived. Which thread an event is in, by days.",
    columns: {
      event: ["integer", "The event's number."],
      since: ["text", "The first day on which it was in it."],
      until: ["text", "The first day on which it was not; 9999-12-31 where it still is."],
      founder: ["integer", "The thread's."],
    },
  },
  thread_key: {
    about: "Derived. Who and what a thread involves, for lists.",
    columns: {
      key: ["text", "Who or what; for a kind of source its name alone."],
      last_read: ["text", "That of the thread's row."],
      founder: ["integer", "The thread's."],
      since: ["text", "That of the thread's row."],
      parts: [
        "text",
        "What it is there, by initials: actor, recipient, place, holder, source of such a kind.",
      ],
    },
  },
} as const satisfies Record<string, TableOf>;
