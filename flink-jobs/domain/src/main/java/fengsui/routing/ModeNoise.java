package fengsui.routing;

import java.io.Serializable;

/** The noise control of one mode, by its code. */
public record ModeNoise(String mode, Noise noise) implements Serializable {}
