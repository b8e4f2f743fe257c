MATCH (event:Thing)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(rule)
WHERE claim.predicate = 'legalBasis' OR (claim.predicate = 'patient'
  AND EXISTS { (event)<-[:SUBJECT]-(:Claim {predicate: 'type', value: 'LawInvocation'}) })
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
OPTIONAL MATCH (claim)-[:CLAIMANT]->(claimant)
RETURN DISTINCT rule.name AS law, event.id AS event, event.name AS what, claimant.name AS sayer, claim.status AS how,
  s.name AS source, p.exact AS quote, claim.id AS claim
ORDER BY law, what, source, quote
