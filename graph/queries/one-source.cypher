MATCH (known:Thing) WHERE toLower(known.name) = toLower($name) OR any(other IN known.aliases WHERE toLower(other) = toLower($name))
MATCH (id:Claim {status: 'asserted'})-[:SUBJECT|OBJECT]->(known) WHERE NOT id.predicate IN ['mention', 'type']
WITH DISTINCT id
MATCH (id)-[:SUBJECT]->(subject)
MATCH (p:Passage)<-[:EVIDENCE]-(id)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
OPTIONAL MATCH (id)-[:OBJECT]->(thing)
WITH subject, coalesce(thing.id, id.value) AS end, id.predicate AS predicate, coalesce(thing.name, id.value) AS value,
  min(s.name) AS source, min(p.exact) AS quote, min(id.id) AS claim, count(DISTINCT s) AS documents
WHERE documents = 1
RETURN subject.name AS fact, predicate, value, source, quote, claim
ORDER BY fact, predicate, value
