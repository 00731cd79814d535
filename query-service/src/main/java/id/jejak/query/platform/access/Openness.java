package id.jejak.query.platform.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this installation shows to whom ({@code jejak.*}).
 *
 * @param namesPublic whether everybody reads the names of officials; otherwise only who is signed in
 * @param demo whether the accounts are those of a demonstration and may be listed where one signs in
 */
@ConfigurationProperties("jejak")
public record Openness(boolean namesPublic, boolean demo) {}
