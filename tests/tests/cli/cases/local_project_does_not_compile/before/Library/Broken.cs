public class Broken { int x = y; }
