MATCH (order:Thing)<-[:SUBJECT]-(claim:Claim {predicate: 'type'}) WHERE claim.value IN $below_CourtRuling
MATCH (claim)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
MATCH (order)<-[:SUBJECT]-(said:Claim {local: claim.local})-[:EVIDENCE]->(words:Passage), (said)-[:STATED_IN]->(s)
WITH order, claim, s, words.exact AS exact ORDER BY size(exact) DESC, exact DESC
WITH order, claim, s, collect(exact)[0] AS quote
OPTIONAL MATCH (order)<-[:SUBJECT]-(time:Claim {predicate: 'time'})
OPTIONAL MATCH (order)<-[:SUBJECT]-(tie:Claim)-[:OBJECT]->(thing) WHERE tie.predicate IN ['carriedOutBy', 'topic']
OPTIONAL MATCH (order)<-[:SUBJECT]-(day:Claim {predicate: 'earliest', status: 'asserted', holds: true}),
  (order)-[:PATIENT|AGENT|LEGAL_BASIS|TOPIC]->()<-[:PATIENT|AGENT|LEGAL_BASIS]-(later:Event),
  (later)<-[:SUBJECT]-(next:Claim {predicate: 'earliest', status: 'asserted', holds: true})
  WHERE order:Event AND later <> order AND next.value >= day.value
RETURN DISTINCT order.id AS order, order.name AS what, time.value AS when, thing.name AS ordered,
  later.name AS afterwards, next.value AS then, s.name AS source, quote, claim.id AS claim
ORDER BY when, what, ordered, then, afterwards, source
