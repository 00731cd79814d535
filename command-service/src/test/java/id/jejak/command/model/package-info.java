/**
 * Ten thousand steps of people who do what they may and what they may not, against a model that knows little, and a look at
 * the journal afterwards that knows nothing of how it came about.
 */
@NullMarked
package id.jejak.command.model;

import org.jspecify.annotations.NullMarked;
