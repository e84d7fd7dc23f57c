import type { Analysis, Span } from "../analysis.ts";

const TEXT = `Ministry denies that bridge will close

RIVERTON, May 3 (Harbour Wire) — The transport ministry on Saturday denied that the Alder bridge would close. "The bridge is safe and it stays open," spokeswoman Ines Carro said.

A union official said last week that at least 40 workers had walked off the site after a crane killed two men. The police arrested the crane's operator.
`;

/** The span of the nth time (from 1) that words stand in the text. */
function at(words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`"${words}" stands nowhere in the sample`);
  return [start, start + words.length];
}

/** An analysis made by hand, for tests of how analyses are shown. */
export function sampleAnalysis(): Analysis {
  const [bridge, workers, men] = [at("the Alder bridge"), at("at least 40 workers"), at("two men")];
  const arrest = at("The police arrested the crane's operator.");
  return {
    report: {
      id: "sample",
      text: TEXT,
      title: "Ministry denies that bridge will close",
      publisher: "Harbour Wire",
      published: "2025-05-03",
      url: "https://harbourwire.example/bridge",
    },
    sentences: [
      { span: at("Ministry denies that bridge will close"), kind: "heading" },
      { span: [at("RIVERTON")[0], at("would close.")[1]], kind: "sentence" },
      { span: [at('"The bridge')[0], at("Carro said.")[1]], kind: "sentence" },
      { span: [at("A union")[0], at("two men.")[1]], kind: "sentence" },
      { span: arrest, kind: "sentence" },
    ],
    times: [
      { id: "t1", span: at("May 3"), type: "DATE", value: "2025-05-03" },
      {
        id: "t2",
        span: at("Saturday"),
        type: "DATE",
        value: "2025-05-03",
        range: { earliest: "2025-05-03", latest: "2025-05-03" },
      },
      {
        id: "t3",
        span: at("last week"),
        type: "DATE",
        value: "2025-W17",
        range: { earliest: "2025-04-21", latest: "2025-04-27" },
      },
    ],
    quantities: [
      {
        id: "q1",
        span: workers,
        of: "workers",
        low: 40,
        high: null,
        approximate: false,
        rule: "quantity.at-least",
      },
      {
        id: "q2",
        span: men,
        of: "men",
        measure: "killed",
        low: 2,
        high: 2,
        approximate: false,
      },
    ],
    entities: [
      {
        id: "e1",
        name: "transport ministry",
        kind: "organisation",
        mentions: [{ span: at("The transport ministry"), form: "nominal" }],
      },
      {
        id: "e2",
        name: "Alder bridge",
        kind: "facility",
        mentions: [
          { span: bridge, form: "name" },
          { span: at("The bridge"), form: "nominal" },
        ],
      },
      {
        id: "e3",
        name: "Ines Carro",
        kind: "person",
        mentions: [{ span: at("spokeswoman Ines Carro"), form: "name" }],
      },
      {
        id: "e4",
        name: "Riverton",
        kind: "place",
        location: { latitude: 51.5, longitude: -0.25, precision: "city" },
        mentions: [{ span: at("RIVERTON"), form: "name" }],
      },
    ],
    attributions: [
      {
        id: "a1",
        source: [at("The transport ministry")],
        cue: [at("denied")],
        content: [at("that the Alder bridge would close")],
        form: "indirect",
        holder: "e1",
        sourceKind: "government",
        parent: null,
        time: "t2",
      },
      {
        id: "a2",
        source: [at("spokeswoman Ines Carro")],
        cue: [at("said", 1)],
        content: [at("The bridge is safe and it stays open")],
        form: "direct",
        holder: "e3",
        sourceKind: "government",
        parent: null,
      },
      {
        id: "a3",
        source: [at("A union official")],
        cue: [at("said", 2)],
        content: [[at("that at least 40")[0], at("two men")[1]]],
        form: "indirect",
        holder: null,
        sourceKind: "unnamed",
        parent: null,
        time: "t3",
      },
    ],
    events: [
      {
        id: "v1",
        type: "OTHER",
        trigger: at("close", 2),
        evidence: at("the Alder bridge would close"),
        actors: [{ span: bridge, text: "the Alder bridge", entity: "e2" }],
        recipients: [],
        places: [],
        times: [],
        quantities: [],
      },
      {
        id: "v2",
        type: "PROTEST",
        mode: "strike",
        contexts: ["labour"],
        trigger: at("walked off"),
        evidence: [workers[0], at("off the site")[1]],
        actors: [{ span: workers, text: "at least 40 workers" }],
        recipients: [{ span: at("the site"), text: "the site" }],
        places: [],
        times: ["t3"],
        quantities: ["q1"],
        when: { earliest: null, latest: "2025-04-27" },
      },
      {
        id: "v3",
        type: "ASSAULT",
        trigger: at("killed"),
        evidence: [at("a crane killed")[0], men[1]],
        actors: [{ span: at("a crane"), text: "a crane" }],
        recipients: [{ span: men, text: "two men" }],
        places: [],
        times: [],
        quantities: ["q2"],
        when: { earliest: null, latest: "2025-04-27" },
      },
      {
        id: "v4",
        type: "COERCE",
        mode: "arrest",
        trigger: at("arrested"),
        evidence: at("The police arrested the crane's operator"),
        actors: [{ span: at("The police"), text: "The police" }],
        recipients: [{ span: at("the crane's operator"), text: "the crane's operator" }],
        places: [],
        times: [],
        quantities: [],
        when: { earliest: null, latest: "2025-05-03" },
      },
    ],
    claims: [
      {
        id: "c1",
        event: "v1",
        holders: [
          { attribution: "a1", text: "The transport ministry", entity: "e1", kind: "government" },
        ],
        act: "deny",
        factuality: "CT-",
        said: { earliest: "2025-05-03", latest: "2025-05-03" },
        evidence: at("that the Alder bridge would close"),
        rules: ["claim.deny"],
      },
      {
        id: "c2",
        event: "v2",
        holders: [{ attribution: "a3", text: "A union official", entity: null, kind: "unnamed" }],
        act: "say",
        factuality: "CT+",
        said: { earliest: "2025-04-21", latest: "2025-04-27" },
        evidence: [workers[0], at("off the site")[1]],
      },
      {
        id: "c3",
        event: "v3",
        holders: [{ attribution: "a3", text: "A union official", entity: null, kind: "unnamed" }],
        act: "say",
        factuality: "CT+",
        evidence: [at("a crane killed")[0], men[1]],
      },
      {
        id: "c4",
        event: "v4",
        holders: [],
        act: "narrate",
        factuality: "CT+",
        evidence: arrest,
      },
    ],
    main: "v1",
  };
}
