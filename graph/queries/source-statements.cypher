MATCH (s:Source) WHERE toLower(s.name) CONTAINS toLower($title)
MATCH (s)<-[:STATED_IN]-(claim:Claim)-[:EVIDENCE]->(p:Passage)
MATCH (claim)-[:SUBJECT]->(subject)
OPTIONAL MATCH (claim)-[:OBJECT]->(other)
OPTIONAL MATCH (claim)-[:CLAIMANT]->(who)
RETURN s.name AS source, subject.name AS subject, claim.predicate AS predicate, coalesce(other.name, claim.value) AS value,
  claim.status AS how, who.name AS sayer, p.exact AS quote, claim.id AS claim
ORDER BY source, p.start, predicate, value
