MATCH (who:Thing) WHERE toLower(who.name) = toLower($actor) OR any(other IN who.aliases WHERE toLower(other) = toLower($actor))
MATCH (who)<-[:CLAIMANT]-(claim:Claim)
MATCH (claim)-[:SUBJECT]->(node)
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
OPTIONAL MATCH (claim)-[:OBJECT]->(thing)
RETURN DISTINCT node.name AS subject, claim.predicate AS predicate, coalesce(thing.name, claim.value) AS value,
  claim.status AS how, s.name AS source, p.exact AS quote, claim.id AS claim
UNION
MATCH (who:Thing) WHERE toLower(who.name) = toLower($actor) OR any(other IN who.aliases WHERE toLower(other) = toLower($actor))
MATCH (who)<-[:SUBJECT]-(:Claim {predicate: 'authorOf'})-[:OBJECT]->(report)<-[:CLAIMANT]-(claim:Claim)
MATCH (claim)-[:SUBJECT]->(node)
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
OPTIONAL MATCH (claim)-[:OBJECT]->(thing)
RETURN DISTINCT node.name AS subject, claim.predicate AS predicate, coalesce(thing.name, claim.value) AS value,
  claim.status AS how, s.name AS source, p.exact AS quote, claim.id AS claim
